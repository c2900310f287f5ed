import { describe, expect, it } from 'vitest';
import { callOf } from '../../fixtures/calls.ts';
import { contactFlowEvent } from './contact-flow-event.ts';
import type { InvocationOutcome } from './invocation-outcome.ts';
import { judgeInvocation } from './judge-invocation.ts';
import type { PendingInvocation } from './pending-invocation.ts';

const FAILED: InvocationOutcome = { kind: 'failed', error: { errorType: 'RangeError', errorMessage: 'No such order' } };
const HUNG: InvocationOutcome = { kind: 'hung', why: 'nothing is left' };
const TIMED_OUT: InvocationOutcome = { kind: 'timed-out', functionSeconds: 2 };

function judge(outcome: InvocationOutcome, at: number, changes: Partial<PendingInvocation> = {}, seen = true) {
  const invocation: PendingInvocation = {
    function: 'order-status',
    event: contactFlowEvent(callOf(), {}),
    startedAt: 1000,
    attempt: 1,
    limitMilliseconds: 8000,
    limitedBy: 'block',
    responseType: 'STRING_MAP',
    ...changes,
  };
  return judgeInvocation(invocation, { at, seen, outcome });
}

describe('judgeInvocation', () => {
  it.each([FAILED, HUNG, TIMED_OUT, { kind: 'throttled' } as const])(
    'tries again after $kind, while time lasts',
    (outcome) => {
      const verdicts = [judge(outcome, 1000), judge(outcome, 8999, { attempt: 3 })];

      expect(verdicts).toEqual([{ kind: 'retry' }, { kind: 'retry' }]);
    },
  );

  it.each([
    ['the fourth call failed', FAILED, 1000, { attempt: 4 }, true, 'lambda-error'],
    ['the time is over to the millisecond', FAILED, 9000, {}, true, 'lambda-error'],
    ['Lambda ended the last call', TIMED_OUT, 9000, { attempt: 4 }, true, 'lambda-timed-out'],
    ['the last call was throttled', { kind: 'throttled' }, 1000, { attempt: 4 }, true, 'lambda-throttled'],
    ['the last call hung', HUNG, 9000, { attempt: 4 }, true, 'lambda-hung'],
    ['there is no such function', { kind: 'not-found' }, 1000, {}, true, 'lambda-not-found'],
    ['the block waited long enough', FAILED, 9000, {}, false, 'lambda-time-limit'],
    ['the block waited for a function that hangs', HUNG, 9000, {}, false, 'lambda-hung'],
    ['the chain is too long', FAILED, 9000, { limitedBy: 'chain' }, false, 'lambda-chain-time'],
  ] as const)('fails when %s', (_when, outcome, at, changes, seen, limit) => {
    const verdict = judge(outcome, at, changes, seen);

    expect(verdict).toMatchObject({ kind: 'failed', limit: { limit } });
  });

  it('succeeds with an answer that comes with the last millisecond', () => {
    const verdict = judge({ kind: 'answered', response: '{"state":"shipped"}' }, 9000);

    expect(verdict).toEqual({ kind: 'succeeded', value: { state: 'shipped' } });
  });

  it('does not call a function again whose answer is refused', () => {
    const verdict = judge({ kind: 'answered', response: '[]' }, 1000);

    expect(verdict).toMatchObject({ kind: 'failed', limit: { limit: 'lambda-response-shape' } });
  });

  it('tells the figures and the last error', () => {
    const verdict = judge(FAILED, 1500, { attempt: 4 });

    expect(verdict).toMatchObject({
      limit: {
        figures: { attempts: 4, seconds: 0.5, limitSeconds: 8 },
        message: '"order-status" was called 4 times in 0.5 s and failed: RangeError: No such order.',
      },
    });
  });
});
