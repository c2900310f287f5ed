import type { InvokeEffect } from '../step/effect.ts';
import type { Awaited } from './awaited.ts';
import type { FunctionRun } from './function-pool.ts';
import type { Stage } from './stage.ts';
import { writings } from './writings.ts';

/** Calls a function and waits for it. Connect waits to its limit; a function that takes longer ends unseen. */
export async function invoke(effect: InvokeEffect, at: number, { functions, record }: Stage): Promise<Awaited> {
  const run = await functions.invoke(effect.function, at, effect.event);
  const returns = at + run.milliseconds;
  const endsAt = Math.min(returns, at + effect.limitMilliseconds);
  const write = (until: number, seen: boolean): void => record(...invoked(effect, run, { at, until, seen }));
  return {
    endsAt,
    sounds: [],
    end() {
      const seen = endsAt === returns;
      write(endsAt, seen);
      return { type: 'returned', at: endsAt, seen, outcome: run.outcome };
    },
    cut: (until) => write(until, false),
  };
}

interface Stretch {
  readonly at: number;
  readonly until: number;
  readonly seen: boolean;
}

function invoked(effect: InvokeEffect, run: FunctionRun, { at, until, seen }: Stretch) {
  const { block, function: name, attempt, event } = effect;
  return [
    {
      type: 'invoked' as const,
      at,
      until,
      block,
      function: name,
      attempt,
      cold: run.cold,
      parameters: event.Details.Parameters,
      outcome: run.outcome,
      functionMilliseconds: run.milliseconds,
      seen,
    },
    ...writings(run, { block, function: name, attempt }),
  ];
}
