import type { Scenario } from '../scenario/scenario.ts';
import type { CallEvent } from '../step/call-event.ts';
import type { Effect, InvokeEffect, Prompt } from '../step/effect.ts';
import { quietSince } from '../trace/silences.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { callerTurn } from './caller-turn.ts';
import type { OpenFunctions } from './open-functions.ts';

/** What a call is played with. */
export interface Stage {
  readonly scenario: Scenario;
  readonly functions: OpenFunctions;
  /** The trace so far; what happens is added to it. */
  readonly events: TraceEvent[];
}

/** Performs an effect at a time of the call, and tells what came of it; undefined where nothing is waited for. */
export type Performer = (effect: Effect, at: number) => Promise<CallEvent | undefined>;

type Performers = {
  readonly [Type in Effect['type']]: (
    effect: Extract<Effect, { readonly type: Type }>,
    at: number,
  ) => CallEvent | undefined | Promise<CallEvent>;
};

/** Makes the performer of one call. It keeps the caller's script and counts the invocations. */
export function createPerformer({ scenario, functions, events }: Stage): Performer {
  let asked = 0;
  let invoked = 0;

  const performers: Performers = {
    say({ block, prompt }, at) {
      return { type: 'spoken', at: hear(block, prompt, at) };
    },

    ask(effect, at) {
      const { block, prompt } = effect;
      const turnBegins = hear(block, prompt, at);
      const { keys, milliseconds } = callerTurn(effect, scenario.caller[asked++] ?? { silent: true });
      const turnEnds = turnBegins + milliseconds;
      events.push(
        { type: 'asked', at: turnBegins, block },
        { type: 'answered', at: turnEnds, block, turnMilliseconds: milliseconds, keys },
      );
      return { type: 'answered', at: turnEnds, keys };
    },

    invoke,

    transfer({ block, to, target }, at) {
      events.push({ type: 'transferred', at, block, to, target });
      return undefined;
    },
    end({ outcome }, at) {
      events.push({ type: 'ended', at, outcome });
      return undefined;
    },
    record({ event }) {
      events.push(event);
      return undefined;
    },
  };

  return async (effect, at) =>
    (performers[effect.type] as (effect: Effect, at: number) => ReturnType<Performer>)(effect, at);

  function hear(block: string, { text, milliseconds }: Prompt, at: number): number {
    const until = at + milliseconds;
    events.push({ type: 'heard', at, until, block, text });
    return until;
  }

  /** Connect waits to its limit, and the caller to theirs; a function that takes longer ends unseen. */
  async function invoke(effect: InvokeEffect, at: number): Promise<CallEvent> {
    const { block, function: name, attempt } = effect;
    const run = await functions.invoke(name, { at, event: effect.event, requestId: requestId(++invoked) });
    const hangsUp = Math.max(at, hangUpTime());
    const until = Math.min(at + run.milliseconds, at + effect.limitMilliseconds, hangsUp);
    const seen = until === at + run.milliseconds;
    events.push({
      type: 'invoked',
      at,
      until,
      block,
      function: name,
      attempt,
      cold: run.cold,
      parameters: effect.event.Details.Parameters,
      outcome: run.outcome,
      functionMilliseconds: run.milliseconds,
      seen,
    });
    for (const log of run.logs) events.push({ type: 'logged', block, function: name, attempt, ...log });
    if (!seen && until === hangsUp) return { type: 'hung-up', at: until };
    return { type: 'returned', at: until, seen, outcome: run.outcome };
  }

  function hangUpTime(): number {
    const { hangsUpAfterSilenceSeconds: patience } = scenario;
    return patience === undefined ? Infinity : quietSince(events) + patience * 1000;
  }
}

/** Numbered, so that the same call gives the same trace. */
function requestId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
