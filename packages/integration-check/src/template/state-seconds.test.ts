import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { longestChain } from './state-seconds.ts';
import { chainOf } from './states.ts';

const task = (TimeoutSeconds: number, rest: JsonObject = {}): JsonObject => ({ Type: 'Task', TimeoutSeconds, ...rest });
const chain = (States: JsonObject, StartAt = 'A') => longestChain(chainOf({ StartAt, States }));
const retrying = (fields: JsonObject) => chain({ A: task(10, { Retry: [fields] }) });

describe('longestChain', () => {
  it.each([
    ['a task', chain({ A: task(10) }), 10],
    ['tasks in a row', chain({ A: task(10, { Next: 'B' }), B: task(5) }), 15],
    [
      'the longer of two choices',
      chain({ A: { Type: 'Choice', Choices: [{ Next: 'B' }], Default: 'C' }, B: task(3), C: task(4) }),
      4,
    ],
    [
      'what catches an error',
      chain({ A: task(10, { Next: 'B', Catch: [{ Next: 'C' }] }), B: task(1), C: task(2) }),
      12,
    ],
    [
      'the longest branch, retried',
      chain({
        A: {
          Type: 'Parallel',
          Branches: [
            { StartAt: 'B', States: { B: task(3) } },
            { StartAt: 'C', States: { C: task(4) } },
          ],
          Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
        },
      }),
      4 + 2 + 4,
    ],
    ['a Wait', chain({ A: { Type: 'Wait', Seconds: 7 } }), 7],
    [
      'a service without its retries',
      chain({
        A: task(2, { Resource: 'arn:aws:states:::dynamodb:updateItem', Retry: [{ ErrorEquals: ['States.ALL'] }] }),
      }),
      2,
    ],
    ['a circle, once', chain({ A: task(10, { Next: 'B' }), B: task(5, { Next: 'A' }) }), 15],
    [
      'a service that calls back, with its retries',
      chain({
        A: task(10, {
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
        }),
      }),
      10 + 2 + 10,
    ],
    ['states that only compute', chain({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } }), 0],
    ['nothing where it starts nowhere', chain({ A: task(10) }, 'Z'), 0],
  ])('counts %s', (_, seconds, expected) => {
    expect(seconds).toBe(expected);
  });

  it.each([
    ['a task without TimeoutSeconds', chain({ A: { Type: 'Task' } })],
    ['a limit that the input gives', chain({ A: { Type: 'Task', TimeoutSecondsPath: '$.limit' } })],
    ['a Wait until the input says', chain({ A: { Type: 'Wait', SecondsPath: '$.seconds' } })],
    ['a Map', chain({ A: { Type: 'Map' } })],
    ['any of them later on', chain({ A: task(1, { Next: 'B' }), B: { Type: 'Map' } })],
  ])('knows no bound of %s', (_, seconds) => {
    expect(seconds).toBeUndefined();
  });

  it.each([
    [
      "a refusal: Step Functions' own delays, and a second for each",
      { ErrorEquals: ['Lambda.ServiceException'] },
      10 + (1 + 2 + 4) + 3,
    ],
    ['delays at their longest', { ErrorEquals: ['Lambda.ServiceException'], MaxDelaySeconds: 2 }, 10 + (1 + 2 + 2) + 3],
    [
      'work that had begun: a whole try more for each',
      { ErrorEquals: ['Lambda.Unknown'], MaxAttempts: 2, BackoffRate: 1 },
      10 + 2 * (1 + 1 + 10),
    ],
    ['no retry', { ErrorEquals: ['States.ALL'], MaxAttempts: 0 }, 10],
    ['retries that never end', { ErrorEquals: ['States.ALL'], MaxAttempts: 99_999_999 }, Infinity],
  ])('adds up %s', (_, retrier, expected) => {
    expect(retrying(retrier)).toBe(expected);
  });
});
