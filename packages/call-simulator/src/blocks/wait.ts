import { isJsonObject, type JsonValue } from '@warmline/flow-json';
import { endOfWait } from '../step/end-of-wait.ts';
import { resolveValue, textOf } from '../step/references.ts';
import type { AlarmEffect } from '../step/effect.ts';
import type { Waiting, WaitEvent } from '../step/waiting.ts';
import { branchOn, fail, refuse, type Block, type Move, type Visit } from './block.ts';
import { integerParameter, parameterAt } from './parameters.ts';

/** The longest that a Wait may take: seven days. */
const LONGEST_SECONDS = 604_800;

const NO_WAIT_INSIDE = "Unsupported Action In Wait Action's Continue Branch";

/**
 * Waits for a time, or for the end of a function that was started in the background; with a Continue branch, that branch runs
 * meanwhile and is cut short (flow-language 8.6). A Wait in the Continue branch of another fails. `MinimumWaitTimeSeconds` is
 * not documented; it is read as the time before which no event ends the Wait.
 */
export const wait: Block = {
  enter(visit) {
    const { state, action, parameters } = visit;
    if (state.waiting !== null) return waitInside(action.Identifier, state.waiting.block);
    if (parameters['Events'] !== undefined) {
      return refuse(
        'unsupported-parameter',
        'The simulator does not play a Wait with Events: its contacts never leave.',
      );
    }
    const seconds = integerParameter(visit, 'TimeLimitSeconds', 1, LONGEST_SECONDS);
    const events = eventsOf(visit);
    if (events === undefined) {
      return refuse(
        'unsupported-parameter',
        'The simulator knows of InterruptibleEvents "AsyncLambdaCompletionEvent".',
      );
    }
    const continues = parameters['ContinueExecution'] !== undefined;
    const plainOnVoice = state.contact.Channel === 'VOICE' && !continues && events.length === 0;
    if (seconds === undefined || plainOnVoice) return fail('NoMatchingError');
    const minimum = continues ? (integerParameter(visit, 'MinimumWaitTimeSeconds', 1, LONGEST_SECONDS) ?? 0) : 0;
    return begin(visit, {
      block: action.Identifier,
      startedAt: state.at,
      endsAt: state.at + seconds * 1000,
      earliestEnd: state.at + Math.min(minimum, seconds) * 1000,
      events,
      continues,
      loops: state.loops,
    });
  },
};

function begin({ state, action }: Visit, waiting: Waiting): Move {
  const end = endOfWait(waiting, state);
  if (end !== undefined) return branchOn(end);
  const alarms = [...new Set([waiting.earliestEnd, waiting.endsAt])].filter((at) => at > state.at);
  const also = alarms.map((at): AlarmEffect => ({ type: 'alarm', at }));
  return waiting.continues
    ? { ...branchOn('Continue', { waiting }), also }
    : { kind: 'wait', changes: { waiting }, effect: { type: 'idle', block: action.Identifier }, also };
}

function waitInside(block: string, outer: string): Move {
  const message = `"${block}" is a Wait in the Continue branch of the Wait "${outer}": ${NO_WAIT_INSIDE}.`;
  return fail('NoMatchingError', {}, { limit: 'wait-in-continue-branch', figures: {}, message });
}

/** The events that end the Wait; undefined where one is of a kind that is not known. */
function eventsOf(visit: Visit): readonly WaitEvent[] | undefined {
  const given: JsonValue = resolveValue(parameterAt(visit.parameters, 'InterruptibleEvents') ?? {}, visit.state);
  const events = Object.entries(isJsonObject(given) ? given : {}).map(([name, event]) => {
    const completion = isJsonObject(event) ? event['AsyncLambdaCompletionEvent'] : undefined;
    return isJsonObject(completion) ? { name, invocationId: textOf(completion['Identifier'] ?? '') } : undefined;
  });
  return events.every((event) => event !== undefined) ? events : undefined;
}
