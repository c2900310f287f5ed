import type { BackgroundJob } from './background-job.ts';
import { jobOf } from './background-job.ts';
import type { CompletedEvent } from './call-event.ts';
import type { CallState } from './call-state.ts';
import type { SideEffect } from './effect.ts';
import { judgeInvocation } from './judge-invocation.ts';

/** What the end of a function in the background changes, whatever the call is at. */
export interface CompletedJob {
  readonly state: CallState;
  readonly effects: readonly SideEffect[];
}

/**
 * Takes the end of a function in the background: its answer is kept until it is loaded. A failure is tried again as one that is
 * waited for is, inside the time that the block that started it allows; Connect says the same of both (flow-language 8.3).
 */
export function completeJob(state: CallState, event: CompletedEvent): CompletedJob {
  const { invocationId, at } = event;
  const job = jobOf(state.jobs, invocationId);
  if (job === undefined || job.result !== null) return { state, effects: [] };
  const keep = (changed: BackgroundJob): CallState => ({ ...state, jobs: { ...state.jobs, [invocationId]: changed } });
  const verdict = judgeInvocation(job, event);
  switch (verdict.kind) {
    case 'retry': {
      const again = { ...job, attempt: job.attempt + 1 };
      return { state: keep(again), effects: [restart(state, invocationId, again)] };
    }
    case 'succeeded':
      return { state: keep({ ...job, result: { kind: 'answered', at, value: verdict.value } }), effects: [] };
    case 'failed': {
      const record = { type: 'record', event: { type: 'limit', at, block: job.block, ...verdict.limit } } as const;
      return { state: keep({ ...job, result: { kind: 'failed', at } }), effects: [record] };
    }
  }
}

function restart(state: CallState, invocationId: string, job: BackgroundJob): SideEffect {
  const { block, attempt, event, startedAt, limitMilliseconds } = job;
  return {
    type: 'restart',
    block,
    function: job.function,
    invocationId,
    attempt,
    event,
    limitMilliseconds: startedAt + limitMilliseconds - state.at,
  };
}
