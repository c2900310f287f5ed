import { stateMachineLadder } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { CONDITION_FAILED, renderFailureWrite, renderResultWrite } from './outcome-writes.ts';

describe('renderResultWrite', () => {
  it('names the steps that are missing only where some may be', () => {
    const [without, withSome] = [false, true].map((missing) => renderResultWrite('results', { missing }).Parameters);

    expect(without?.UpdateExpression).toBe('SET #status = :status, #result = :result, finishedAt = :now');
    expect(withSome?.UpdateExpression).toBe(
      'SET #status = :status, #result = :result, #missing = :missing, finishedAt = :now',
    );
  });
});

describe.each([
  ['renderResultWrite', renderResultWrite('results', { missing: false })],
  ['renderFailureWrite', renderFailureWrite('results')],
])('%s', (_name, write) => {
  it('writes only while the row waits for this execution', () => {
    expect(write.Parameters).toMatchObject({
      TableName: 'results',
      Key: { pk: { 'S.$': '$$.Execution.Input.key' } },
      ConditionExpression: '#status = :pending AND executionName = :name',
      ExpressionAttributeValues: { ':pending': { S: 'PENDING' }, ':name': { 'S.$': '$$.Execution.Name' } },
    });
  });

  it('does not try again what somebody else has written', () => {
    const [first] = write.Retry;

    expect(first).toEqual({ ErrorEquals: [CONDITION_FAILED], MaxAttempts: 0 });
  });

  it('ends its tries, hanging or refused, before the machine ends', () => {
    const { machineSeconds, stateSeconds } = stateMachineLadder(60);
    const [, hanging, refused] = write.Retry.map(({ MaxAttempts }) => MaxAttempts);

    const seconds = [hanging ?? 0, refused ?? 0].map(
      (tries, kind) => tries + (kind === 0 ? (tries + 1) * write.TimeoutSeconds : 0),
    );

    expect(Math.max(...seconds)).toBeLessThanOrEqual(machineSeconds - stateSeconds);
  });
});
