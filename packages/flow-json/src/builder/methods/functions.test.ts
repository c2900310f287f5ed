import { describe, expect, it } from 'vitest';
import { lint } from '../../lint.ts';
import { orderStatus, wiring } from '../built-flow.fixture.ts';
import type { CallBranch } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { text } from '../text.ts';

const sorry: CallBranch = (call) => {
  call.say('That did not work. Please call again later.', { name: 'sorry' });
  call.disconnect({ name: 'bye' });
};

/** Starts a function, speaks while it runs, and reads its answer. */
const asynchronous: CallBranch = (call) => {
  const order = call.startInvocation(orderStatus, { seconds: 30, saveAs: 'orderJob', onFailure: sorry });
  call.waitFor(order, {
    seconds: 45,
    while: (call) => call.say('One moment, this takes a little.', { name: 'hold' }),
    onTimeout: sorry,
    onFailure: sorry,
  });
  const answer = call.loadResult(order, { onInProgress: sorry, onFailure: sorry });
  call.say(text`It is ${answer.state}.`);
};

describe('startInvocation', () => {
  it('starts, saves the id, waits for it, and loads the answer', () => {
    const { content } = contactFlow({ name: 'Test' }, asynchronous);

    const parameters = new Map(content.Actions.map(({ Identifier, Parameters }) => [Identifier, Parameters]));
    expect(parameters.get('start-order-status')).toEqual({
      LambdaFunctionARN: '${functions.order-status}',
      InvocationTimeLimitSeconds: '30',
      InvocationType: 'ASYNCHRONOUS',
      ResponseValidation: { ResponseType: 'STRING_MAP' },
    });
    expect(parameters.get('save-orderjob')).toEqual({
      FlowAttributes: { orderJob: { Value: '$.LambdaInvocation.InvocationId' } },
    });
    expect(parameters.get('wait-for-order-status')).toEqual({
      TimeLimitSeconds: '45',
      ContinueExecution: 'TRUE',
      MinimumWaitTimeSeconds: '1',
      InterruptibleEvents: {
        LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier: '$.FlowAttributes.orderJob' } },
      },
    });
    expect(parameters.get('load-order-status')).toEqual({ LambdaInvocationId: '$.FlowAttributes.orderJob' });
  });

  it('gives lint no error', () => {
    const { content } = contactFlow({ name: 'Test' }, asynchronous);

    expect(lint(content).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('goes on when the function has returned, and says what is heard meanwhile again and again until then', () => {
    const targets = wiring((call) => {
      const order = call.startInvocation(orderStatus, { name: 'start', onFailure: sorry });
      call.waitFor(order, {
        name: 'wait',
        seconds: 45,
        while: (call) => call.say('One moment.', { name: 'hold' }),
        onTimeout: (call) => call.disconnect({ name: 'late' }),
        onFailure: (call) => call.disconnect({ name: 'failed' }),
      });
      call.loadResult(order, { name: 'load', onInProgress: sorry, onFailure: sorry });
    });

    expect(targets['wait']).toBe(
      '> failed, Continue > while-waiting, LambdaReturned > load, WaitCompleted > late-2, NoMatchingError > failed',
    );
    expect(targets['while-waiting']).toBe('> late, ContinueLooping > hold, DoneLooping > late');
    expect(targets['hold']).toBe('> while-waiting, NoMatchingError > while-waiting');
    expect(targets['load']).toBe('> end, NoMatchingError > sorry-2, InProgress > sorry-3');
  });

  it('leaves alone what is heard meanwhile where it ends by itself', () => {
    const targets = wiring((call) => {
      const order = call.startInvocation(orderStatus, { onFailure: sorry });
      call.waitFor(order, {
        name: 'wait',
        seconds: 45,
        while: (call) => call.disconnect({ name: 'gone' }),
        onTimeout: (call) => call.disconnect({ name: 'late' }),
        onFailure: (call) => call.disconnect({ name: 'failed' }),
      });
    });

    expect(targets['wait']).toContain('Continue > gone, LambdaReturned > end, WaitCompleted > late,');
  });

  it('refuses a time that no asynchronous function has', () => {
    expect(() => wiring((call) => call.startInvocation(orderStatus, { seconds: 61, onFailure: sorry }))).toThrow(
      'InvocationTimeLimitSeconds',
    );
  });
});
