import { branchesOnChannel } from '../flow/channel-branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { boundedBranches, type BoundedBranch } from './bounded-branches.ts';

/** A flow whose blocks go by number: their place in the document. */
export interface NumberedFlow {
  readonly actions: readonly Action[];
  /** Where a call begins; `NOWHERE` where the start is no action. */
  readonly start: number;
  /** The ways out of every block that a call can take, which is on the phone. */
  readonly exits: readonly (readonly Exit[])[];
}

/** A way out of a block. */
export interface Exit extends Omit<BoundedBranch, 'target'> {
  /** The block it leads to, or `NOWHERE`. */
  readonly to: number;
}

/** Stands for a block that does not exist: there the flow ends. */
export const NOWHERE = -1;

/** Numbers the blocks of a flow; of several with one identifier, the first is meant. Performs no I/O. */
export function numbered({ Actions: actions, StartAction }: Flow): NumberedFlow {
  const numbers = new Map<string, number>();
  actions.forEach(({ Identifier }, number) => {
    if (!numbers.has(Identifier)) numbers.set(Identifier, number);
  });
  const numberOf = (identifier: string): number => numbers.get(identifier) ?? NOWHERE;
  return {
    actions,
    start: numberOf(StartAction),
    exits: actions.map((action) =>
      branchesOnChannel(action, boundedBranches(action), 'VOICE').map(({ kind, name, most, target }) => ({
        kind,
        name,
        most,
        to: numberOf(target),
      })),
    ),
  };
}

/** The blocks that a call can come to, in document order. */
export function reachedBlocks({ start, exits }: NumberedFlow): readonly number[] {
  const reached = new Set<number>();
  const waiting = [start];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (number === NOWHERE || reached.has(number)) continue;
    reached.add(number);
    for (const { to } of exits[number] ?? []) waiting.push(to);
  }
  return [...reached].sort((one, other) => one - other);
}
