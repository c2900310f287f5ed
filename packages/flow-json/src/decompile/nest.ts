import type { BlockTree, CodedBlock } from './block-tree.ts';
import { branchesIn, json, withBranches, type Branch, type Code, type Expression, type Steps } from './expression.ts';

/** Branches in branches in branches: deeper than this nobody reads, and blocks are jumped to instead. */
const DEEPEST = 5;

/** From this size on, the one branch that goes on is written after its block instead of in it. */
const LARGE = 4;

/**
 * Writes blocks as a person would: what only one branch leads to, in that branch; where branches meet, after them; and a jump
 * for whatever that cannot say. Performs no I/O.
 */
export function nest(tree: BlockTree): readonly Code[] {
  const steps: Code[] = [];
  writeAll(tree.below(), undefined, 0, tree, steps);
  return steps;
}

/** Writes blocks one after the other; the last falls to `after`. */
function writeAll(
  identifiers: readonly string[],
  after: string | undefined,
  depth: number,
  tree: BlockTree,
  steps: Code[],
): void {
  identifiers.forEach((identifier, index) => write(identifier, identifiers[index + 1] ?? after, depth, tree, steps));
}

/** Writes a block and what comes below it. A long row of blocks is walked along, not down into. */
function write(first: string, after: string | undefined, depth: number, tree: BlockTree, steps: Code[]): void {
  for (let identifier: string | undefined = first; identifier !== undefined;) {
    const block = tree.block(identifier);
    if (block === undefined) return;
    if (steps.length > 0 && !falls(steps) && block.code.method !== 'verbatim') steps.push(jump('label', identifier));
    const later = writtenLater(block, depth, tree);
    steps.push(...stepsOf(block, later, after, depth, tree));
    writeAll(later.slice(0, -1), later.at(-1), depth, tree, steps);
    identifier = later.at(-1);
  }
}

/** The blocks below one that are written after it rather than in its branches, in order. */
function writtenLater({ code, next }: CodedBlock, depth: number, tree: BlockTree): readonly string[] {
  const below = tree.below(code.identifier);
  const first = below.filter((one) => one === next);
  const others = below.filter((one) => one !== next && (tree.isMeeting(one) || depth >= DEEPEST));
  if (code.onward === 'follow' || others.length > 0) return [...first, ...others];
  const turns = code.args.flatMap(branchesIn).filter(({ loops }) => loops === true);
  const largest = below
    .filter((one) => !turns.some(({ target }) => target === one))
    .toSorted((one, other) => tree.size(other) - tree.size(one))
    .slice(0, 1);
  const rest = tree.size(code.identifier) - 1;
  return largest.filter((one) => tree.size(one) >= LARGE && tree.size(one) * 2 > rest);
}

/** The block itself, and a jump where what follows it stands elsewhere. */
function stepsOf(
  { code, next }: CodedBlock,
  later: readonly string[],
  after: string | undefined,
  depth: number,
  tree: BlockTree,
): readonly Code[] {
  const { identifier } = code;
  const below = tree.below(identifier);
  const following = later[0] ?? after;
  const meeting = next ?? following;

  const bodyOf = ({ target, loops }: Branch): readonly Code[] => {
    const fallsTo = loops === true ? identifier : meeting;
    if (target === fallsTo) return [];
    if (!below.includes(target) || tree.isMeeting(target) || later.includes(target)) return [jump('goTo', target)];
    const body: Code[] = [];
    write(target, fallsTo, depth + 1, tree, body);
    return body;
  };
  const replace = ({ target, ...more }: Branch): Steps => ({
    ...more,
    kind: 'steps',
    steps: bodyOf({ target, ...more }),
  });
  const written: Code = { ...code, args: code.args.map((arg) => withBranches(arg, replace)) };
  return next === undefined || next === following ? [written] : [written, jump('goTo', next)];
}

/** Does control fall off the end of these steps? */
function falls(steps: readonly Code[]): boolean {
  const last = steps.at(-1);
  if (last === undefined || last.method === 'label') return true;
  if (!('onward' in last)) return false;
  if (last.onward !== 'arm') return last.onward === 'follow';
  return last.args.flatMap(bodiesIn).some((body) => falls(body));
}

/** The bodies of branches that fall to what follows. */
function bodiesIn(expression: Expression): readonly (readonly Code[])[] {
  switch (expression.kind) {
    case 'steps':
      return expression.loops === true ? [] : [expression.steps];
    case 'members':
      return expression.members.flatMap(([, value]) => (value === undefined ? [] : bodiesIn(value)));
    case 'list':
      return expression.items.flatMap(bodiesIn);
    default:
      return [];
  }
}

function jump(method: 'goTo' | 'label', to: string): Code {
  return { method, args: [json(to)] };
}
