import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';

describe('askChoice', () => {
  it('plays a menu and branches on the key', () => {
    const actions = built((call) => {
      call.askChoice('Press 1 or 2.', {
        name: 'menu',
        choices: { '1': (call) => call.say('One.'), '2': () => undefined },
        onNoInput: (call) => call.say('I heard nothing.'),
        onNoMatch: (call) => call.disconnect(),
        onFailure: (call) => call.say('That failed.'),
        timeoutSeconds: 7,
      });
      call.say('Goodbye.');
    });

    expect(actions[0]).toEqual({
      Identifier: 'menu',
      Type: 'GetParticipantInput',
      Parameters: { Text: 'Press 1 or 2.', InputTimeLimitSeconds: '7', StoreInput: 'False' },
      Transitions: {
        NextAction: 'disconnect',
        Conditions: [
          { NextAction: 'say-one', Condition: { Operator: 'Equals', Operands: ['1'] } },
          { NextAction: 'say-goodbye', Condition: { Operator: 'Equals', Operands: ['2'] } },
        ],
        Errors: [
          { NextAction: 'say-i-heard-nothing', ErrorType: 'InputTimeLimitExceeded' },
          { NextAction: 'disconnect', ErrorType: 'NoMatchingCondition' },
          { NextAction: 'say-that-failed', ErrorType: 'NoMatchingError' },
        ],
      },
    });
  });

  it('waits five seconds and treats a failure as an unknown key, where it is told nothing else', () => {
    const body = { choices: { '*': () => undefined }, onNoInput: () => undefined };

    const targets = wiring((call) => {
      call.askChoice('<speak>Press star.</speak>', { ...body, onNoMatch: (call) => call.say('Not that one.') });
    });
    const [menu] = built((call) =>
      call.askChoice('<speak>Press star.</speak>', { ...body, onNoMatch: () => undefined }),
    );

    expect(menu?.Parameters).toEqual({
      SSML: '<speak>Press star.</speak>',
      InputTimeLimitSeconds: '5',
      StoreInput: 'False',
    });
    expect(targets).toEqual({
      'ask-press-star':
        '> say-not-that-one, * > end, InputTimeLimitExceeded > end, NoMatchingCondition > say-not-that-one, NoMatchingError > say-not-that-one-2',
      'say-not-that-one': '> end, NoMatchingError > end',
      'say-not-that-one-2': '> end, NoMatchingError > end',
      end: '',
    });
  });

  it('takes every key of a phone', () => {
    const choices = Object.fromEntries(Array.from('0123456789*#', (key) => [key, () => undefined]));

    const [menu] = built((call) =>
      call.askChoice('Press any.', { choices, onNoInput: () => undefined, onNoMatch: () => undefined }),
    );

    expect(menu?.Transitions.Conditions?.map(({ Condition }) => Condition.Operands[0])).toEqual(
      Array.from('0123456789*#'),
    );
  });
});
