import { LAMBDA_LIMITS, type JsonValue } from '@warmline/flow-json';
import type { InvocationOutcome } from './invocation-outcome.ts';
import type { Limit, LimitName } from './limit.ts';
import type { PendingInvocation } from './pending-invocation.ts';
import { readResponse } from './read-response.ts';

/** What Connect does when it stops waiting for an invocation, whether the flow waits too or goes on meanwhile. */
export type Verdict =
  | { readonly kind: 'retry' }
  | { readonly kind: 'succeeded'; readonly value: JsonValue }
  | { readonly kind: 'failed'; readonly limit: Limit };

/** The end of an invocation: it returned, or (`seen` false) the time was up first. */
export interface EndOfInvocation {
  readonly at: number;
  readonly seen: boolean;
  readonly outcome: InvocationOutcome;
}

/**
 * Judges how an invocation ended (flow-language 8.3). Errors and throttling are tried again at once, three times at most, as
 * long as the block's time lasts; a response that Connect refuses is not, since the function did its work.
 */
export function judgeInvocation(invocation: PendingInvocation, { at, seen, outcome }: EndOfInvocation): Verdict {
  const elapsed = at - invocation.startedAt;
  if (!seen) return { kind: 'failed', limit: outOfTime(invocation, outcome) };
  if (outcome.kind === 'answered') {
    const read = readResponse(invocation.function, outcome.response, invocation.responseType);
    return read.ok ? { kind: 'succeeded', value: read.value } : { kind: 'failed', limit: read.limit };
  }
  const mayTryAgain = outcome.kind !== 'not-found' && invocation.attempt <= LAMBDA_LIMITS.retries;
  if (mayTryAgain && elapsed < invocation.limitMilliseconds) return { kind: 'retry' };
  return { kind: 'failed', limit: failure(invocation, outcome, elapsed) };
}

function outOfTime(invocation: PendingInvocation, outcome: InvocationOutcome): Limit {
  const { function: name, attempt: attempts, limitedBy } = invocation;
  const seconds = invocation.limitMilliseconds / 1000;
  if (outcome.kind === 'hung') {
    const message = `"${name}" hangs: ${outcome.why}. Connect waited ${seconds} s for it.`;
    return { limit: 'lambda-hung', figures: { limitSeconds: seconds, attempts }, message };
  }
  if (limitedBy === 'chain') return chainLimit(name, seconds);
  const message = `"${name}" had not answered when the block's ${seconds} s were over (attempt ${attempts}).`;
  return { limit: 'lambda-time-limit', figures: { limitSeconds: seconds, attempts }, message };
}

/** The limit of a chain of Lambda blocks, hit in a block that had some seconds of it left. */
export function chainLimit(name: string, leftSeconds: number): Limit {
  const limitSeconds = LAMBDA_LIMITS.chainSeconds;
  const message =
    `"${name}" is called in a chain of Lambda blocks without a prompt between them, which may take ${limitSeconds} s; ` +
    `${leftSeconds} s were left for it.`;
  return { limit: 'lambda-chain-time', figures: { limitSeconds, leftSeconds }, message };
}

/** What is said of a function that cannot be started in the background, because there is none. */
export function declined(invocation: PendingInvocation): Limit {
  return failure(invocation, { kind: 'not-found' }, 0);
}

type Failure = Exclude<InvocationOutcome, { readonly kind: 'answered' }>;

const FAILURES: Readonly<Record<Failure['kind'], LimitName>> = {
  failed: 'lambda-error',
  'timed-out': 'lambda-timed-out',
  hung: 'lambda-hung',
  throttled: 'lambda-throttled',
  'not-found': 'lambda-not-found',
};

function failure(invocation: PendingInvocation, outcome: Failure, elapsed: number): Limit {
  const { function: name, attempt: attempts, limitMilliseconds } = invocation;
  const figures = { attempts, seconds: elapsed / 1000, limitSeconds: limitMilliseconds / 1000 };
  const times = attempts === 1 ? 'once' : `${attempts} times`;
  const message = `"${name}" was called ${times} in ${figures.seconds} s and ${whatWentWrong(outcome)}.`;
  return { limit: FAILURES[outcome.kind], figures, message };
}

function whatWentWrong(outcome: Failure): string {
  switch (outcome.kind) {
    case 'failed':
      return `failed: ${outcome.error.errorType}: ${outcome.error.errorMessage}`;
    case 'timed-out':
      return `was ended by Lambda at the function's own time-out of ${outcome.functionSeconds} s`;
    case 'hung':
      return `hangs: ${outcome.why}`;
    case 'throttled':
      return 'was throttled';
    case 'not-found':
      return 'is neither among the functions given nor answered by the scenario';
  }
}
