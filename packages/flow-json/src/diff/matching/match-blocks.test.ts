import { describe, expect, it } from 'vitest';
import type { Action, Flow } from '../../flow/flow.ts';
import { action, compare, flowOf, hangUp, invoke, menu, say } from '../../rules/flow.fixture.ts';
import { reidentified } from '../reidentified.fixture.ts';
import { matchBlocks } from './match-blocks.ts';

/** Which identifier became which; null stands for nothing. */
function became(before: Flow, after: Flow): Readonly<Record<string, string | null>> {
  const { matched, removed, added } = matchBlocks(before, after);
  return Object.fromEntries([
    ...[...matched].map(([one, other]) => [one.Identifier, other.Identifier]),
    ...[...removed].map(({ Identifier }) => [Identifier, null]),
    ...[...added].map(({ Identifier }) => [`(new) ${Identifier}`, Identifier]),
  ]) as Readonly<Record<string, string | null>>;
}

const speak = (identifier: string, next: string, Text: string): Action => say(identifier, next, { Text });

const ROWS: readonly [what: string, before: Flow, after: Flow, pairs: Readonly<Record<string, string | null>>][] = [
  [
    'a block by its identifier, whatever it says',
    flowOf(speak('a', 'end', 'Good morning.'), hangUp('end')),
    flowOf(speak('a', 'end', 'We are closed.'), hangUp('end')),
    { a: 'a', end: 'end' },
  ],
  [
    'a block by its identifier, although its type changed',
    flowOf(speak('a', 'end', 'Press a key.'), hangUp('end')),
    flowOf(menu('a', { '1': 'end' }, 'end'), hangUp('end')),
    { a: 'a', end: 'end' },
  ],
  [
    'a block that moved on in a numbered series, rather than what took its number',
    flowOf(speak('1', '2', 'Welcome.'), invoke('2', '3', '3'), hangUp('3')),
    flowOf(speak('1', '2', 'Welcome.'), compare('2', '3', '3'), invoke('3', '4', '4'), hangUp('4')),
    { '1': '1', '2': '3', '3': '4', '(new) 2': '2' },
  ],
  [
    'blocks of equal content by what leads to them',
    flowOf(
      menu('m', { '1': 'a', '2': 'b' }, 'end'),
      speak('a', 'x', 'Sorry.'),
      speak('b', 'x', 'Sorry.'),
      hangUp('end'),
      hangUp('x'),
    ),
    flowOf(
      menu('m', { '1': 'B', '2': 'A' }, 'end'),
      speak('A', 'x', 'Sorry.'),
      speak('B', 'x', 'Sorry.'),
      hangUp('end'),
      hangUp('x'),
    ),
    { m: 'm', a: 'B', b: 'A', x: 'x', end: 'end' },
  ],
  [
    'a block that was reworded and renamed, by its neighbours',
    flowOf(invoke('i', 'a', 'end'), speak('a', 'end', 'Good morning.'), hangUp('end')),
    flowOf(invoke('i', 'b', 'end'), speak('b', 'end', 'Guten Tag.'), hangUp('end')),
    { i: 'i', a: 'b', end: 'end' },
  ],
  [
    'blocks that were all translated and renamed, by the ways between them',
    flowOf(
      speak('a', 'b', 'Good morning.'),
      speak('b', 'm', 'One moment.'),
      menu('m', { '1': 'a' }, 'end'),
      hangUp('end'),
    ),
    reidentified(
      flowOf(
        speak('a', 'b', 'Guten Tag.'),
        speak('b', 'm', 'Einen Augenblick.'),
        menu('m', { '1': 'a' }, 'end', { Text: 'Eine Taste.' }),
        hangUp('end'),
      ),
      (identifier) => `de-${identifier}`,
    ),
    { a: 'de-a', b: 'de-b', m: 'de-m', end: 'de-end' },
  ],
  [
    'a renamed block behind one that was put in before it',
    flowOf(invoke('i', 'a', 'end'), speak('a', 'end', 'Your order has shipped.'), hangUp('end')),
    flowOf(
      invoke('i', 'n', 'end'),
      speak('n', 'b', 'Thanks for waiting.'),
      speak('b', 'end', 'Your order has been shipped.'),
      hangUp('end'),
    ),
    { i: 'i', a: 'b', end: 'end', '(new) n': 'n' },
  ],
  [
    'a block that is alike although it stands elsewhere',
    flowOf(
      invoke('i', 'a', 'end'),
      speak('a', 'end', 'Our office in Wellington is open from nine to five.'),
      hangUp('end'),
    ),
    flowOf(
      invoke('i', 'c', 'b'),
      compare('c', 'end', 'end'),
      speak('b', 'c', 'Our office in Wellington is open from nine to six.'),
      hangUp('end'),
    ),
    { i: 'i', a: 'b', end: 'end', '(new) c': 'c' },
  ],
  [
    'nothing in blocks that share neither type nor place',
    flowOf(speak('a', 'a', 'Good morning.')),
    flowOf(invoke('b', 'b', 'b')),
    { a: null, '(new) b': 'b' },
  ],
  [
    'one of two equal blocks where the other went',
    flowOf(invoke('i', 'a', 'b'), hangUp('a'), hangUp('b')),
    flowOf(invoke('i', 'c', 'c'), hangUp('c')),
    { i: 'i', a: 'c', b: null },
  ],
];

describe('matchBlocks', () => {
  it.each(ROWS)('recognises %s', (_, before, after, pairs) => {
    expect(became(before, after)).toEqual(pairs);
  });

  it('matches 2,000 renamed and translated blocks', { timeout: 60_000 }, () => {
    const chain = (word: string): Flow =>
      flowOf(
        ...Array.from({ length: 2000 }, (_, index) => {
          const next = `block ${(index + 1) % 2000}`;
          return index % 3 === 0
            ? action(`block ${index}`, 'Wait', { TimeLimitSeconds: '5' }, { NextAction: next })
            : speak(`block ${index}`, next, `${word} ${index % 50}`);
        }),
      );

    const { matched } = matchBlocks(
      chain('Call number'),
      reidentified(chain('Anruf Nummer'), (_, index) => `neu ${index}`),
    );

    expect(matched.size).toBe(2000);
  });
});
