import { jobOf, type BackgroundJob } from '../step/background-job.ts';
import type { RecordEffect } from '../step/effect.ts';
import type { LoadedEvent } from '../trace/background-event.ts';
import { fail, next, type Block, type Going, type Visit } from './block.ts';
import { textParameter } from './parameters.ts';

/**
 * Fetches what a function in the background gave (flow-language 8.6): its answer replaces `$.External`. Takes `InProgress`
 * while it runs, and `NoMatchingError` where it failed, where Connect had given it up, and where nothing was started under
 * the id.
 */
export const loadLambdaFunctionResult: Block = {
  enter(visit) {
    const invocationId = textParameter(visit, 'LambdaInvocationId');
    const job = jobOf(visit.state.jobs, invocationId);
    return { ...leave(job), also: [record(visit, invocationId, job)] };
  },
};

function leave(job: BackgroundJob | undefined): Going {
  if (job === undefined) return fail('NoMatchingError');
  if (job.result === null) return fail('InProgress');
  return job.result.kind === 'answered' ? next({ external: job.result.value }) : fail('NoMatchingError');
}

function record({ state, action }: Visit, invocationId: string, job: BackgroundJob | undefined): RecordEffect {
  const event: LoadedEvent = {
    type: 'loaded',
    at: state.at,
    block: action.Identifier,
    invocationId,
    function: job?.function ?? null,
    result: job === undefined ? 'unknown' : (job.result?.kind ?? 'in-progress'),
    readyMilliseconds: job?.result ? state.at - job.result.at : null,
  };
  return { type: 'record', event };
}
