import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, jobOfTest, visitOf, waitingOf } from '../../fixtures/calls.ts';
import type { CallState } from '../step/call-state.ts';
import { wait } from './wait.ts';

const CONTINUE = { ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' };
const LAMBDA = { LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier: '$.FlowAttributes.job' } } };

function enter(parameters: JsonObject, changes: Partial<CallState> = {}, channel: 'VOICE' | 'CHAT' = 'VOICE') {
  const state = callOf(
    { at: 5000, flowAttributes: { job: 'i-1' }, jobs: { 'i-1': jobOfTest() }, ...changes },
    { channel },
  );
  return wait.enter(visitOf({ TimeLimitSeconds: '30', ...parameters }, state));
}

const READY: Partial<CallState> = {
  jobs: { 'i-1': jobOfTest({ result: { kind: 'failed', at: 4000 } }) },
};

describe('wait', () => {
  it('waits for an event or its limit, and does nothing meanwhile', () => {
    const move = enter({ InterruptibleEvents: LAMBDA });

    expect(move).toMatchObject({
      kind: 'wait',
      effect: { type: 'idle', block: 'it' },
      also: [{ type: 'alarm', at: 35_000 }],
      changes: {
        waiting: {
          startedAt: 5000,
          endsAt: 35_000,
          earliestEnd: 5000,
          events: [{ name: 'LambdaReturned', invocationId: 'i-1' }],
          continues: false,
        },
      },
    });
  });

  it('lets the Continue branch run meanwhile, for the least time at any rate', () => {
    const move = enter({ ...CONTINUE, InterruptibleEvents: LAMBDA });

    expect(move).toMatchObject({
      kind: 'go',
      way: { kind: 'value', value: 'Continue' },
      also: [
        { type: 'alarm', at: 6000 },
        { type: 'alarm', at: 35_000 },
      ],
      changes: { waiting: { earliestEnd: 6000, continues: true } },
    });
  });

  it.each<[string, JsonObject, object]>([
    ['at once', {}, { kind: 'go', way: { kind: 'value', value: 'LambdaReturned' } }],
    ['after the least time', CONTINUE, { kind: 'go', way: { kind: 'value', value: 'Continue' } }],
  ])('takes an event that has come before, %s', (_when, parameters, expected) => {
    const move = enter({ ...parameters, InterruptibleEvents: LAMBDA }, READY);

    expect(move).toMatchObject(expected);
  });

  it.each<[string, JsonObject, Partial<CallState>, 'VOICE' | 'CHAT', object]>([
    ['a plain Wait on chat', {}, {}, 'CHAT', { kind: 'wait' }],
    ['a plain Wait on voice', {}, {}, 'VOICE', { kind: 'go', way: { error: 'NoMatchingError' } }],
    ['a Wait that only lets run on voice', CONTINUE, {}, 'VOICE', { kind: 'go', way: { value: 'Continue' } }],
    [
      'a time that is none',
      { TimeLimitSeconds: '$.Attributes.none' },
      {},
      'CHAT',
      { way: { error: 'NoMatchingError' } },
    ],
    ['more than seven days', { TimeLimitSeconds: '604801' }, {}, 'CHAT', { way: { error: 'NoMatchingError' } }],
    [
      'a Wait in the Continue branch of a Wait',
      { InterruptibleEvents: LAMBDA },
      { waiting: waitingOf({ block: 'outer' }) },
      'VOICE',
      { way: { error: 'NoMatchingError' }, limit: { limit: 'wait-in-continue-branch' } },
    ],
    [
      'participants that leave',
      { Events: ['CustomerReturned'] },
      {},
      'CHAT',
      { kind: 'refuse', reason: 'unsupported-parameter' },
    ],
    [
      'an event of another kind',
      { InterruptibleEvents: { CaseChanged: { CaseEvent: {} } } },
      {},
      'CHAT',
      { kind: 'refuse', reason: 'unsupported-parameter' },
    ],
  ])('takes %s as it is known to be', (_what, parameters, changes, channel, expected) => {
    const move = enter(parameters, changes, channel);

    expect(move).toMatchObject(expected);
  });
});
