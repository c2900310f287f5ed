import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';
import type { CallBranch } from '../call.ts';
import { text } from '../text.ts';
import { LIMITS, sorry, working } from './job.fixture.ts';

const VOICE = { channels: ['VOICE'] } as const;
const CHAT = { channels: ['CHAT', 'TASK'] } as const;

const order = working('step-functions');
const { turns } = LIMITS['step-functions'].loop;

/** Looks an order up, and says how it is. */
const lookUp: CallBranch = (call) => {
  const { state } = call.invoke(order, { parameters: { phone: call.customer.address }, onFailure: sorry });
  call.say(text`It is ${state}.`, { name: 'state' });
};

function parametersOf(body: CallBranch): Record<string, unknown> {
  return Object.fromEntries(built(body).map(({ Identifier, Parameters }) => [Identifier, Parameters]));
}

describe('work behind a state machine', () => {
  it('is started, and checked in a loop whose every turn pauses and speaks where the work is not done, on the phone', () => {
    expect(wiring(lookUp, VOICE)).toEqual({
      'start-order-status': '> save-order-status, NoMatchingError > sorry',
      'save-order-status': '> is-order-status-done, NoMatchingError > sorry',
      sorry: '> bye, NoMatchingError > bye',
      bye: '',
      'is-order-status-done':
        '> say-still-looking, SUCCEEDED > state, FAILED > sorry, TIMED_OUT > sorry, ABORTED > sorry, NoMatchingCondition > say-still-looking',
      'say-still-looking': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'wait-for-order-status': '> sorry, ContinueLooping > check-order-status, DoneLooping > sorry',
      'next-words-for-order-status':
        '> say-still-looking-2, ContinueLooping > say-thank-you, DoneLooping > say-still-looking-2',
      'say-still-looking-2': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'say-thank-you': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'check-order-status': '> is-order-status-done-2, NoMatchingError > next-words-for-order-status',
      'is-order-status-done-2':
        '> keep-turn-of-order-status, SUCCEEDED > state, FAILED > sorry, TIMED_OUT > sorry, ABORTED > sorry, NoMatchingCondition > keep-turn-of-order-status',
      'keep-turn-of-order-status': '> next-words-for-order-status, NoMatchingError > next-words-for-order-status',
      state: '> end, NoMatchingError > end',
      end: '',
    });
  });

  it('is told by one message, then waited for with Waits and a message now and then, on other channels', () => {
    expect(wiring(lookUp, CHAT)).toMatchObject({
      'is-order-status-done': expect.stringMatching(/^> say-still-looking, SUCCEEDED > state, /) as string,
      'say-still-looking': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'wait-for-order-status': '> sorry, ContinueLooping > check-order-status, DoneLooping > sorry',
      'messages-for-order-status':
        '> next-message-for-order-status, ContinueLooping > wait-6-seconds, DoneLooping > next-message-for-order-status',
      'wait-6-seconds': '> sorry, WaitCompleted > wait-for-order-status, NoMatchingError > sorry',
    });
  });

  it('sends no message to an e-mail, which none reaches', () => {
    const blocks = built((call) => call.invoke(order, { onFailure: (call) => call.endFlow() }), {
      channels: ['EMAIL'],
    });

    expect(blocks.map(({ Type }) => Type)).not.toContain('MessageParticipant');
    expect(blocks.filter(({ Type }) => Type === 'Loop')).toHaveLength(1);
  });

  it('asks which channel it is where nobody says', () => {
    expect(wiring(lookUp)).toMatchObject({
      'say-still-looking': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'when-channel':
        '> messages-for-order-status, VOICE > next-words-for-order-status, NoMatchingCondition > messages-for-order-status',
    });
  });

  it('tells the invoker the attempt, and then the id and the turn that the flow keeps', () => {
    const parameters = parametersOf(lookUp);

    expect(parameters['start-order-status']).toEqual({
      LambdaFunctionARN: '${functions.order-status-invoker}',
      InvocationTimeLimitSeconds: '5',
      InvocationType: 'SYNCHRONOUS',
      LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address', executionAttempt: '1' },
      ResponseValidation: { ResponseType: 'JSON' },
    });
    expect(parameters['save-order-status']).toEqual({
      FlowAttributes: {
        orderStatusExecution: { Value: '$.External.executionId' },
        orderStatusTurn: { Value: '$.External.turn' },
      },
    });
    expect(parameters['check-order-status']).toMatchObject({
      LambdaFunctionARN: '${functions.order-status-invoker}',
      LambdaInvocationAttributes: {
        executionId: '$.FlowAttributes.orderStatusExecution',
        executionTurn: '$.FlowAttributes.orderStatusTurn',
      },
    });
    expect(parameters['keep-turn-of-order-status']).toEqual({
      FlowAttributes: { orderStatusTurn: { Value: '$.External.turn' } },
    });
  });

  it('is turned as often as its ladder says, and answers under the key of the result', () => {
    const parameters = parametersOf(lookUp);

    expect(parameters['wait-for-order-status']).toEqual({
      LoopCount: String(turns),
    });
    expect(parameters['state']).toEqual({ Text: 'It is $.External.result.state.' });
  });

  it('speaks in every so many turns only where more silence is wished for, and first of all at once', () => {
    const patient = working('step-functions', { every: 12 });

    expect(wiring((call) => call.invoke(patient, { onFailure: sorry }), VOICE)).toMatchObject({
      'say-still-looking': '> wait-for-order-status, NoMatchingError > wait-for-order-status',
      'wait-for-order-status': '> sorry, ContinueLooping > check-order-status, DoneLooping > sorry',
      'comfort-for-order-status':
        '> next-words-for-order-status, ContinueLooping > pause, DoneLooping > next-words-for-order-status',
      pause: '> wait-for-order-status, NoMatchingError > wait-for-order-status',
    });
  });

  it('goes on behind all of it where the failure branch does not end', () => {
    const targets = wiring((call) => {
      call.invoke(order, { onFailure: (call) => call.say('Sorry.', { name: 'sorry' }) });
      call.say('Goodbye.', { name: 'goodbye' });
    }, VOICE);

    expect(targets['sorry']).toBe('> goodbye, NoMatchingError > goodbye');
  });

  it.each(['executionId', 'executionAttempt', 'executionTurn', 'comfortEvery'])(
    'refuses a parameter %s, which the flow and the invoker need',
    (name) => {
      expect(() => built((call) => call.invoke(order, { parameters: { [name]: 'x' }, onFailure: sorry }))).toThrow(
        `"order-status" is given a parameter "${name}"`,
      );
    },
  );
});
