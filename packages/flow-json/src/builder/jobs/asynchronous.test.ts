import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';
import type { CallBranch } from '../call.ts';
import { text } from '../text.ts';
import { sorry, working } from './job.fixture.ts';

const VOICE = { channels: ['VOICE'] } as const;
const CHAT = { channels: ['CHAT', 'TASK'] } as const;

/** Looks an order up, and says how it is. */
const lookUp: CallBranch = (call) => {
  const { state } = call.invoke(working('async'), { parameters: { id: '1' }, onFailure: sorry });
  call.say(text`It is ${state}.`, { name: 'state' });
};

describe("work in Connect's asynchronous mode", () => {
  it('is waited for on the phone with prompts in a circle, and loaded whether its return was met or not', () => {
    expect(wiring(lookUp, VOICE)).toEqual({
      'start-order-status': '> save-order-status, NoMatchingError > sorry',
      sorry: '> bye, NoMatchingError > bye',
      bye: '',
      'save-order-status': '> wait-for-order-status, NoMatchingError > sorry',
      'wait-for-order-status':
        '> sorry, Continue > say-still-looking, LambdaReturned > load-order-status, WaitCompleted > load-order-status, NoMatchingError > sorry',
      'say-still-looking': '> say-thank-you, NoMatchingError > say-thank-you',
      'say-thank-you': '> say-still-looking, NoMatchingError > say-still-looking',
      'load-order-status': '> state, NoMatchingError > sorry, InProgress > load-again',
      'load-again': '> sorry, ContinueLooping > say-still-looking-2, DoneLooping > sorry',
      'say-still-looking-2': '> load-order-status, NoMatchingError > load-order-status',
      state: '> end, NoMatchingError > end',
      end: '',
    });
  });

  it('is told by one message on other channels, whose Wait has no Continue branch', () => {
    expect(wiring(lookUp, CHAT)).toMatchObject({
      'save-order-status': '> say-still-looking, NoMatchingError > sorry',
      'say-still-looking': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'wait-for-order-status':
        '> sorry, LambdaReturned > load-order-status, WaitCompleted > load-order-status, NoMatchingError > sorry',
      'load-again': '> sorry, ContinueLooping > wait-2-seconds, DoneLooping > sorry',
      'wait-2-seconds': '> sorry, WaitCompleted > load-order-status, NoMatchingError > sorry',
    });
  });

  it('sends no message to an e-mail, which none reaches', () => {
    const blocks = built((call) => call.invoke(working('async'), { onFailure: (call) => call.endFlow() }), {
      channels: ['EMAIL'],
    });

    expect(blocks.map(({ Type }) => Type)).not.toContain('MessageParticipant');
  });

  it('asks which channel it is where nobody says', () => {
    expect(wiring(lookUp)['when-channel']).toBe(
      '> say-still-looking-3, VOICE > wait-for-order-status, NoMatchingCondition > say-still-looking-3',
    );
  });

  it('keeps the id of the start, and takes its time limits from the ladder', () => {
    const parameters = new Map(built(lookUp).map(({ Identifier, Parameters }) => [Identifier, Parameters]));

    expect(parameters.get('start-order-status')).toEqual({
      LambdaFunctionARN: '${functions.order-status}',
      InvocationTimeLimitSeconds: '33',
      InvocationType: 'ASYNCHRONOUS',
      LambdaInvocationAttributes: { id: '1' },
      ResponseValidation: { ResponseType: 'STRING_MAP' },
    });
    expect(parameters.get('save-order-status')).toEqual({
      FlowAttributes: { orderStatusInvocation: { Value: '$.LambdaInvocation.InvocationId' } },
    });
    expect(parameters.get('wait-for-order-status')).toEqual({
      TimeLimitSeconds: '35',
      ContinueExecution: 'TRUE',
      MinimumWaitTimeSeconds: '1',
      InterruptibleEvents: {
        LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier: '$.FlowAttributes.orderStatusInvocation' } },
      },
    });
    expect(parameters.get('load-order-status')).toEqual({
      LambdaInvocationId: '$.FlowAttributes.orderStatusInvocation',
    });
    expect(parameters.get('say-still-looking')).toEqual({
      SSML: '<speak>Still looking.<break time="3s"/></speak>',
    });
  });
});
