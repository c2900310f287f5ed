import type { Flow } from '@warmline/flow-json';
import { refuse } from '../blocks/block.ts';
import type { CallEvent } from './call-event.ts';
import type { CallState } from './call-state.ts';
import { completeJob } from './complete-job.ts';
import type { Effect } from './effect.ts';
import { endWait, waited } from './end-wait.ts';
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
 * What goes on in the background (`completed`, `alarm`) may come to its end at any time. Where that ends a Wait, the effects
 * hold something new to wait for, or the call's end, and what was waited for is cut short.
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
        return {
          state: { ...state, ended: true },
          effects: [...waited(state, null), { type: 'end', outcome: 'hung-up' }],
        };
      case 'completed': {
        const completed = completeJob(state, event);
        return afterBackground(completed.state, completed.effects);
      }
      case 'alarm':
        return afterBackground(state, []);
      default:
        return settle(walk.resume(state, event));
    }
  };

  /** Ends the Wait whose time has come; otherwise the call stays where it is. */
  function afterBackground(state: CallState, effects: readonly Effect[]): Stepped {
    const ended = endWait(state);
    return ended === undefined
      ? { state, effects }
      : settle(walk.leave(ended.state, ended.going), [...effects, ...ended.effects]);
  }

  /** Follows the call from block to block until one waits or the call is over. */
  function settle(start: Position, before: readonly Effect[] = []): Stepped {
    const effects = [...before];
    let position = start;
    for (;;) {
      const { state, records } = position;
      const move = position.move.kind === 'leave' ? leaveOrRefuse(state, position.move) : position.move;
      effects.push(...records.map((event) => ({ type: 'record', event }) as const));
      switch (move.kind) {
        case 'go':
          effects.push(...(move.also ?? []));
          position = walk.leave({ ...state, ...move.changes }, move);
          break;
        case 'wait':
          return { state: { ...state, ...move.changes }, effects: [...effects, ...(move.also ?? []), move.effect] };
        case 'leave':
          return { state: { ...state, ended: true }, effects: [...effects, ...move.effects] };
        case 'refuse':
          return { state: { ...state, ended: true }, effects: [...effects, ...walk.giveUp(state, move)] };
      }
    }
  }
}

function leaveOrRefuse<Leave>({ block, waiting }: CallState, leave: Leave): Leave | ReturnType<typeof refuse> {
  if (waiting === null) return leave;
  const message =
    `"${block ?? ''}" ends the flow in the Continue branch of the Wait "${waiting.block}", before the Wait is over; ` +
    'what then happens is not documented.';
  return refuse('continue-branch-ended', message);
}
