import type { Flow } from '@warmline/flow-json';
import { SimulatorUsageError } from '../errors.ts';
import { readScenario } from '../scenario/parse-scenario.ts';
import type { Scenario, ScenarioDocument } from '../scenario/scenario.ts';
import type { CallEvent } from '../step/call-event.ts';
import { newCall } from '../step/call-state.ts';
import { takesOver } from '../step/effect.ts';
import { newContact } from '../step/new-contact.ts';
import { createStep } from '../step/step.ts';
import type { Trace, TraceEvent } from '../trace/trace.ts';
import { openFunctions, type PlayableFunction } from './open-functions.ts';
import { createPerformer } from './performer.ts';
import { createTimeline, type CallersEnd } from './timeline.ts';

export interface PlayOptions {
  readonly flow: Flow;
  /** Default: a caller from +15555550100 who presses nothing, and functions that run at once. */
  readonly scenario?: ScenarioDocument;
  /** The functions by the name in the flow's reference (`${functions.order-status}`), or by literal ARN. Default: none. */
  readonly functions?: Readonly<Record<string, PlayableFunction>>;
}

/**
 * Plays a call through a contact flow, in virtual time, against the functions given. Every environment that it starts is
 * stopped before it returns. What goes wrong in the call stands in the trace.
 *
 * @throws SimulatorUsageError when the scenario is none
 * @example
 * const trace = await playCall({
 *   flow,
 *   scenario: { caller: [{ press: '1' }], functions: { 'order-status': { latencyMilliseconds: 80 } } },
 *   functions: { 'order-status': openHandler({ file: 'src/handler.ts' }) },
 * });
 */
export async function playCall({ flow, scenario: document = {}, functions = {} }: PlayOptions): Promise<Trace> {
  const scenario = checked(document);
  const open = openFunctions(functions, scenario.functions, Date.parse(scenario.begins));
  const events: TraceEvent[] = [];
  const timeline = createTimeline(endsOf(scenario));
  const record = (...happened: readonly TraceEvent[]) => events.push(...happened);
  const perform = createPerformer({ scenario, functions: open, record, later: timeline.later });
  const step = createStep(flow);
  try {
    let state = newCall(newContact(scenario));
    let event: CallEvent = { type: 'began', at: 0 };
    for (;;) {
      const stepped = step(state, event);
      state = stepped.state;
      if (stepped.effects.some(takesOver)) timeline.cut(state.at);
      for (const effect of stepped.effects) {
        const awaited = await perform(effect, state.at);
        if (awaited !== undefined) timeline.wait(awaited);
      }
      if (state.ended) break;
      event = timeline.next();
    }
    return { description: scenario.description, events: events.sort((a, b) => a.at - b.at) };
  } finally {
    await open.stop();
  }
}

/** When the caller hangs up by themselves, in milliseconds. */
function endsOf({ hangsUpAfterSeconds = Infinity, hangsUpAfterSilenceSeconds = Infinity }: Scenario): CallersEnd {
  return { hangsUpAt: hangsUpAfterSeconds * 1000, patience: hangsUpAfterSilenceSeconds * 1000 };
}

function checked(document: ScenarioDocument): Scenario {
  const parsed = readScenario(document);
  if (parsed.ok) return parsed.scenario;
  throw new SimulatorUsageError(parsed.issues.map(({ message }) => message).join('\n'));
}
