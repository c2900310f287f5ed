import type { Flow } from '@warmline/flow-json';
import type { CallEvent } from './call-event.ts';
import type { CallState } from './call-state.ts';
import type { Effect } from './effect.ts';
import { createWalk, type Position } from './walk.ts';

/** What a step makes of a call: its new state, and what is to be done about it. */
export interface Stepped {
  readonly state: CallState;
  readonly effects: readonly Effect[];
}

/** Takes a call from one event to the next thing that takes time. */
export type Step = (state: CallState, event: CallEvent) => Stepped;

/**
 * Makes the step function of a flow: the same state and event always give the same result, and neither is changed. It knows
 * no clock, no chance and no outside world; an ended call stays as it is.
 *
 * @throws ImpossibleStateError from the step, when the event is no answer to what the call waits for
 */
export function createStep(flow: Flow): Step {
  const walk = createWalk(flow);

  return (before, event) => {
    if (before.ended) return { state: before, effects: [] };
    const state = { ...before, at: event.at, blocksAtRest: event.at > before.at ? 0 : before.blocksAtRest };
    switch (event.type) {
      case 'began':
        return settle(walk.arrive(state, flow.StartAction));
      case 'hung-up':
        return { state: { ...state, ended: true }, effects: [{ type: 'end', outcome: 'hung-up' }] };
      default:
        return settle(walk.resume(state, event));
    }
  };

  /** Follows the call from block to block until one waits or the call is over. */
  function settle(start: Position): Stepped {
    const effects: Effect[] = [];
    let position = start;
    for (;;) {
      const { state, move, records } = position;
      effects.push(...records.map((event) => ({ type: 'record', event }) as const));
      switch (move.kind) {
        case 'go':
          position = walk.leave({ ...state, ...move.changes }, move);
          break;
        case 'wait':
          return { state: { ...state, ...move.changes }, effects: [...effects, move.effect] };
        case 'leave':
          return { state: { ...state, ended: true }, effects: [...effects, ...move.effects] };
        case 'refuse':
          return { state: { ...state, ended: true }, effects: [...effects, ...walk.giveUp(state, move)] };
      }
    }
  }
}
