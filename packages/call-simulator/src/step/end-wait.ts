import { branchOn, type Going } from '../blocks/block.ts';
import type { CallState } from './call-state.ts';
import type { SideEffect } from './effect.ts';
import { awaitedFunctions, endOfWait } from './end-of-wait.ts';

/** A Wait that is over: the call stands in its block again, and goes by a branch. */
export interface EndedWait {
  readonly state: CallState;
  readonly going: Going;
  readonly effects: readonly SideEffect[];
}

/** Ends the Wait that a call is in, if its time or its event has come; undefined otherwise. */
export function endWait(state: CallState): EndedWait | undefined {
  const { waiting, at, block } = state;
  const end = waiting === null ? undefined : endOfWait(waiting, state);
  if (waiting === null || end === undefined) return undefined;
  const cut: SideEffect[] =
    waiting.continues && block !== null
      ? [{ type: 'record', event: { type: 'interrupted', at, block, wait: waiting.block, by: end } }]
      : [];
  return {
    state: { ...withoutInvocation(state), block: waiting.block, waiting: null, loops: waiting.loops },
    going: branchOn(end),
    effects: [...waited(state, end), ...cut],
  };
}

/** A function that the Continue branch waited for runs on unseen; the time that it took so far is part of its chain. */
function withoutInvocation(state: CallState): CallState {
  const { at, invocation, chainMilliseconds } = state;
  if (invocation === null) return state;
  return { ...state, invocation: null, chainMilliseconds: chainMilliseconds + at - invocation.startedAt };
}

/** What the trace is to know of the Wait that a call is in. */
export function waited(state: CallState, end: string | null): readonly SideEffect[] {
  const { waiting, at } = state;
  if (waiting === null) return [];
  const { block, startedAt } = waiting;
  const functions = awaitedFunctions(waiting, state);
  return [{ type: 'record', event: { type: 'waited', at: startedAt, until: at, block, functions, end } }];
}
