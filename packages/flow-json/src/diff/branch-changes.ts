import type { Action } from '../flow/flow.ts';
import type { BlockName } from '../naming/block-name.ts';
import type { Destinations } from './destinations.ts';
import type { BranchName, Rewiring } from './flow-diff.ts';
import { takesNext } from './takes-next.ts';
import { waysOut } from './ways-out.ts';

/** A block in both flows, and where the branches of each lead. */
export interface Wires {
  readonly before: Action;
  readonly after: Action;
  readonly from: Destinations;
  readonly to: Destinations;
}

/** The branches of one block that lead elsewhere: those that a call can take, and those that none can. */
export interface BranchChanges {
  readonly rewired: readonly Rewiring[];
  readonly untaken: readonly Rewiring[];
}

/**
 * Compares the branches of a block by their names. A `NextAction` that no call can take is told apart, and not at all where
 * it goes along with another branch, as consoles make it.
 */
export function branchChanges(wires: Wires, block: BlockName): BranchChanges {
  const old = Map.groupBy(waysOut(wires.before), ({ branch }) => JSON.stringify(branch));
  const now = Map.groupBy(waysOut(wires.after), ({ branch }) => JSON.stringify(branch));
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [ways, waysBefore] = [now.get(key) ?? [], old.get(key) ?? []];
    const branch = [...ways, ...waysBefore][0]?.branch;
    const [targets, targetsBefore] = [ways, waysBefore].map((list) => list.map(({ target }) => target));
    return branch === undefined ? [] : targetChanges(wires, block, branch, targetsBefore ?? [], targets ?? []);
  });

  if (takesNext(wires.before) || takesNext(wires.after)) return { rewired: changes, untaken: [] };
  const rewired = changes.filter(({ branch }) => branch.kind !== 'next');
  const alone = (change: Rewiring): boolean => !rewired.some((other) => goesAlong(change, other));
  return { rewired, untaken: changes.filter(({ branch }) => branch.kind === 'next').filter(alone) };
}

/** Branches of one name: of conditions the first wins, so their order counts; errors are compared in any order. */
function targetChanges(
  { from, to }: Wires,
  block: BlockName,
  branch: BranchName,
  before: readonly string[],
  after: readonly string[],
): readonly Rewiring[] {
  const comparable = (targets: readonly string[], { key }: Destinations): readonly string[] =>
    branch.kind === 'error' ? targets.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)) : targets;
  const [old, now] = [comparable(before, from), comparable(after, to)];

  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => [old[index], now[index]] as const)
    .filter(([one, other]) => one === undefined || other === undefined || from.key(one) !== to.key(other))
    .map(([one, other]) => ({
      block,
      branch,
      before: one === undefined ? null : from.named(one),
      after: other === undefined ? null : to.named(other),
    }));
}

function goesAlong(one: Rewiring, other: Rewiring): boolean {
  return one.before?.identifier === other.before?.identifier && one.after?.identifier === other.after?.identifier;
}
