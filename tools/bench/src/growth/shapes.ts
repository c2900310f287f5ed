import type { Flow } from '@warmline/flow-json';
import { check, flowOf, groups, id, invoke, loop, menu, note, range, say, wait } from './shape-blocks.ts';

/** Ways in which flows grow, each of about so many actions. */
export const SHAPES: Readonly<Record<string, (size: number) => Flow>> = {
  /** Prompts one after the other, with a note between them. */
  chain: (size) =>
    flowOf(
      range(size - 1).map((at) => (at % 2 === 0 ? say(at, id(at + 1)) : note(at, id(at + 1)))),
      size - 1,
    ),

  /** One check that leads to everything else. */
  fan: (size) =>
    flowOf(
      [
        check(
          0,
          range(size - 2).map((at) => id(at + 1)),
        ),
        ...range(size - 2).map((at) => say(at + 1, id(size - 1))),
      ],
      size - 1,
    ),

  /** Menus that lead on to the next one, back to the first, and round a loop of three tries. */
  menus: (size) =>
    flowOf(
      groups(size, 3).flatMap((at) => [
        loop(at, id(at + 1), id(size - 1)),
        menu(at + 1, [id(at + 3), id(0)], id(at + 2)),
        say(at + 2, id(at)),
      ]),
      size - 1,
    ),

  /** Functions, their answers checked and told. */
  functions: (size) =>
    flowOf(
      groups(size, 3).flatMap((at) => [
        invoke(at, id(at + 1), id(size - 1)),
        check(at + 1, [id(at + 2), id(at + 3)]),
        say(at + 2, id(at + 3)),
      ]),
      size - 1,
    ),

  /** Functions one after the other without a word, each of which may fail to any later one. */
  silent: (size) =>
    flowOf(
      range(size - 1).map((at) => invoke(at, id(at + 1), id(Math.min(size - 1, 2 * at + 1)))),
      size - 1,
    ),

  /** Silent loops in loops, ten deep, one nest after the other. */
  nests: (size) =>
    flowOf(
      groups(size, 11).flatMap((at) => [
        ...range(10).map((depth) =>
          loop(at + depth, id(at + depth + 1), depth === 0 ? id(at + 11) : id(at + depth - 1)),
        ),
        invoke(at + 10, id(at + 9), id(at + 9)),
      ]),
      size - 1,
    ),

  /** Waits that comfort meanwhile, all with words of one long speech; those that come in late fall silent. */
  waits: (size) => {
    const half = Math.floor(size / 2);
    return flowOf(
      [
        ...range(half).map((at) => wait(at, id(half + at), id(at + 1 === half ? size - 1 : at + 1))),
        ...range(size - 1 - half).map((at) => say(half + at, id(half + at + 1))),
      ],
      size - 1,
    );
  },

  /** Waits that comfort meanwhile in loops in loops, ten deep. */
  comforted: (size) =>
    flowOf(
      groups(size, 12).flatMap((at) => [
        wait(at, id(at + 1), id(at + 12)),
        ...range(10).map((depth) =>
          loop(at + 1 + depth, id(at + depth + 2), depth === 0 ? id(size - 1) : id(at + depth)),
        ),
        say(at + 11, id(at + 10)),
      ]),
      size - 1,
    ),

  /** One check of four conditions for each block, all of which lead where it leads otherwise too; then prompts. */
  conditions: (size) =>
    flowOf(
      [
        check(
          0,
          range(4 * size).map(() => id(1)),
        ),
        ...range(size - 2).map((at) => say(at + 1, id(at + 2))),
      ],
      size - 1,
    ),
};
