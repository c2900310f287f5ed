import { describe, expect, it } from 'vitest';
import { aRow } from '../../fixtures/row.ts';
import { outcomeOfOverdue, outcomeOfOverdueExpress } from './outcome-of-overdue.ts';

const ROW = aRow();
const later = (seconds: number): number => ROW.overdueAt + seconds * 1000;

describe('outcomeOfOverdue', () => {
  it.each([
    ['is throttled', 'throttled', 60, 'RUNNING', undefined],
    ['says it runs', { status: 'RUNNING' }, 60, 'RUNNING', undefined],
    ['does not know it yet', 'unknown', 9, 'RUNNING', undefined],
    ['does not know it', 'unknown', 10, 'FAILED', 'never-started'],
    ['says it succeeded', { status: 'SUCCEEDED' }, 0, 'FAILED', 'result-lost'],
    ['says it timed out', { status: 'TIMED_OUT' }, 0, 'TIMED_OUT', 'timed-out'],
    ['says it was stopped', { status: 'ABORTED' }, 0, 'ABORTED', 'aborted'],
    ['says it failed', { status: 'FAILED', error: 'OrderNotFound' }, 0, 'FAILED', 'function-error'],
    ['says it failed without a name', { status: 'FAILED' }, 0, 'FAILED', 'unknown'],
  ] as const)('when Step Functions %s', (_, description, seconds, status, failure) => {
    const outcome = outcomeOfOverdue(ROW, description, later(seconds));

    expect(outcome.status).toBe(status);
    expect('failure' in outcome ? outcome.failure : undefined).toBe(failure);
  });
});

describe('outcomeOfOverdueExpress', () => {
  it.each([
    [0, 'RUNNING'],
    [10, 'TIMED_OUT'],
  ])('%i seconds over time is %s', (seconds, status) => {
    expect(outcomeOfOverdueExpress(ROW, later(seconds)).status).toBe(status);
  });
});
