import type { RestartEffect, StartEffect } from '../step/effect.ts';
import type { Awaited } from './awaited.ts';
import type { FunctionRun } from './function-pool.ts';
import type { Stage } from './stage.ts';
import { writings } from './writings.ts';

/** Runs a function in the background. What is waited for is only whether it can be, and that takes no time. */
export async function start(effect: StartEffect, at: number, stage: Stage): Promise<Awaited> {
  const run = await stage.functions.invoke(effect.function, at, effect.event);
  const moment = { endsAt: at, sounds: [], cut: () => undefined };
  if (run.outcome.kind === 'not-found') return { ...moment, end: () => ({ type: 'declined', at }) };
  const { requestId: invocationId } = run;
  follow({ ...effect, invocationId, attempt: 1 }, run, at, stage);
  return { ...moment, end: () => ({ type: 'accepted', at, invocationId }) };
}

/** Runs a function in the background again. */
export async function restart(effect: RestartEffect, at: number, stage: Stage): Promise<undefined> {
  follow(effect, await stage.functions.invoke(effect.function, at, effect.event), at, stage);
}

type Attempt = Omit<RestartEffect, 'type'>;

/** Connect gives a function up when its time is over; the function comes to its end all the same. */
function follow(attempt: Attempt, run: FunctionRun, at: number, { record, later }: Stage): void {
  const { block, function: name, invocationId, event, limitMilliseconds } = attempt;
  const author = { block, function: name, attempt: attempt.attempt };
  const { outcome, cold, milliseconds } = run;
  const seen = milliseconds <= limitMilliseconds;
  const parameters = event.Details.Parameters;
  record({ type: 'started', at, ...author, invocationId, cold, parameters }, ...writings(run, author), {
    type: 'finished',
    at: at + milliseconds,
    ...author,
    invocationId,
    outcome,
    functionMilliseconds: milliseconds,
    seen,
  });
  later({ type: 'completed', at: at + Math.min(milliseconds, limitMilliseconds), invocationId, seen, outcome });
}
