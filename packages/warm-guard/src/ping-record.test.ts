import { describe, expect, it } from 'vitest';
import { pingRecord } from './ping-record.ts';

const FUNCTION = 'arn:aws:lambda:eu-central-1:123456789012:function:order-status';

describe('pingRecord', () => {
  it('is a document in the embedded metric format', () => {
    const record = pingRecord('Warmline', true, 1_793_491_200_000, { invokedFunctionArn: `${FUNCTION}:PROD` });

    expect(record).toEqual({
      _aws: {
        Timestamp: 1_793_491_200_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Warmline',
            Dimensions: [['FunctionName', 'Alias']],
            Metrics: [{ Name: 'ColdStart', Unit: 'Count' }],
          },
        ],
      },
      ColdStart: 1,
      EventType: 'Warmline',
      FunctionName: 'order-status',
      Alias: 'PROD',
    });
  });

  it('counts a warm environment as no cold start', () => {
    const record = pingRecord('EventBridge', false, 0, undefined);

    expect(record.ColdStart).toBe(0);
  });

  it.each([
    ['an alias', `${FUNCTION}:PROD`, 'PROD'],
    ['a version', `${FUNCTION}:7`, '7'],
    ['neither', FUNCTION, '$LATEST'],
    ['an alias in another partition', `${FUNCTION.replace('aws', 'aws-cn')}:live`, 'live'],
  ])('names the function and the qualifier when the ARN names %s', (_what, invokedFunctionArn, alias) => {
    const record = pingRecord('EventBridge', false, 0, { invokedFunctionArn });

    expect([record.FunctionName, record.Alias]).toEqual(['order-status', alias]);
  });

  it.each([
    ['no context', undefined],
    ['null', null],
    ['a string', 'context'],
    ['a context without an ARN', { awsRequestId: '1' }],
    ['a context whose ARN is no ARN', { invokedFunctionArn: 7 }],
  ])('leaves the function and its dimensions out when given %s', (_what, context) => {
    const written: unknown = JSON.parse(JSON.stringify(pingRecord('EventBridge', false, 0, context)));

    expect(written).toMatchObject({ _aws: { CloudWatchMetrics: [{ Dimensions: [[]] }] } });
    expect(written).not.toHaveProperty('FunctionName');
    expect(written).not.toHaveProperty('Alias');
  });
});
