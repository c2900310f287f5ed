import type { Action, Flow } from '../flow/flow.ts';
import { promptsOf } from '../flow/prompts.ts';
import { blockNames, type BlockName } from '../naming/block-name.ts';
import { blockValueChanges, unknownMemberChanges } from './block-changes.ts';
import { branchChanges } from './branch-changes.ts';
import { conditionOrder } from './condition-order.ts';
import { destinationsAfter, destinationsBefore, type Destinations } from './destinations.ts';
import type { FlowDiff, StartChange, WholeBlock } from './flow-diff.ts';
import { matchBlocks } from './matching/match-blocks.ts';
import { tellRewordings } from './prompt-rewordings.ts';
import { readingOrder } from './reading-order.ts';
import { takesNext } from './takes-next.ts';
import { waysOut } from './ways-out.ts';

/**
 * What changed in meaning between two versions of a flow. Layout (Metadata) does not count, nor the order of actions and
 * errors, nor how a scalar is spelled. Blocks are recognised under other identifiers, so a flow that was exported anew
 * differs by its renames alone. Performs no I/O.
 *
 * @example
 * diffFlows(before, after).rewired.map(({ block, branch, after }) => `${block.name}: ${branch.name} → ${after?.name}`)
 */
export function diffFlows(before: Flow, after: Flow): FlowDiff {
  const { matched, removed, added } = matchBlocks(before, after);
  const [namesBefore, names] = [blockNames(before), blockNames(after)];
  const [from, to] = [destinationsBefore(before, namesBefore, matched), destinationsAfter(after, names)];
  const earlier = new Map([...matched].map(([one, other]) => [other, one]));

  const blocks = readingOrder(after).flatMap((action) => {
    const old = earlier.get(action);
    return old === undefined ? [] : [compared(old, action)];
  });
  const start = startChange(from, before.StartAction, to, after.StartAction);
  return {
    ...(start === undefined ? {} : { start }),
    added: readingOrder(after)
      .filter((action) => added.has(action))
      .map((action) => wholeBlock(action, names(action), to)),
    removed: readingOrder(before)
      .filter((action) => removed.has(action))
      .map((action) => wholeBlock(action, namesBefore(action), from)),
    changed: blocks.flatMap(({ changed }) => changed),
    reworded: blocks.flatMap(({ reworded }) => reworded),
    rewired: blocks.flatMap(({ rewired }) => rewired),
    reordered: blocks.flatMap(({ reordered }) => reordered),
    renamed: blocks.flatMap(({ renamed }) => renamed),
    untaken: blocks.flatMap(({ untaken }) => untaken),
    settings: unknownMemberChanges(before, after, FLOW_MEMBERS),
  };

  /** A block that is in both flows. */
  function compared(
    old: Action,
    now: Action,
  ): Pick<FlowDiff, 'changed' | 'reworded' | 'rewired' | 'reordered' | 'renamed' | 'untaken'> {
    const block = names(now);
    const { reworded, values } = tellRewordings(block, blockValueChanges(old, now));
    const type = old.Type === now.Type ? {} : { type: { before: old.Type, after: now.Type } };
    const order = conditionOrder(old, now);
    const isRenamed = old.Identifier !== now.Identifier;
    return {
      ...branchChanges({ before: old, after: now, from, to }, block),
      changed: values.length > 0 || old.Type !== now.Type ? [{ block, ...type, values }] : [],
      reworded,
      reordered: order === undefined ? [] : [{ block, ...order }],
      renamed: isRenamed ? [{ type: now.Type, before: namesBefore(old), after: block }] : [],
    };
  }
}

const FLOW_MEMBERS: ReadonlySet<string> = new Set(['Version', 'StartAction', 'Metadata', 'Actions']);

function wholeBlock(action: Action, block: BlockName, destinations: Destinations): WholeBlock {
  const branches = waysOut(action)
    .filter(({ branch }) => branch.kind !== 'next' || takesNext(action))
    .map(({ branch, target }) => ({ branch, leadsTo: destinations.named(target) }));
  return { block, prompts: promptsOf(action).map(({ text }) => text), branches };
}

function startChange(from: Destinations, before: string, to: Destinations, after: string): StartChange | undefined {
  return from.key(before) === to.key(after) ? undefined : { before: from.named(before), after: to.named(after) };
}
