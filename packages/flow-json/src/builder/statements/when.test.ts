import { describe, expect, it } from 'vitest';
import { built, orderStatus, wiring } from '../built-flow.fixture.ts';

describe('when', () => {
  it('compares the value with each case; arms meet in what follows', () => {
    const actions = built((call) => {
      call.when(call.channel, {
        VOICE: (call) => call.say('You called.'),
        CHAT: () => undefined,
        otherwise: (call) => call.disconnect(),
      });
      call.say('Goodbye.');
    });

    expect(actions[0]).toEqual({
      Identifier: 'when-channel',
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Channel' },
      Transitions: {
        NextAction: 'disconnect',
        Errors: [{ NextAction: 'disconnect', ErrorType: 'NoMatchingCondition' }],
        Conditions: [
          { NextAction: 'say-you-called', Condition: { Operator: 'Equals', Operands: ['VOICE'] } },
          { NextAction: 'say-goodbye', Condition: { Operator: 'Equals', Operands: ['CHAT'] } },
        ],
      },
    });
  });

  it('goes on without a case for the value, where otherwise is not given', () => {
    const targets = wiring((call) => {
      call.when(call.channel, { CHAT: (call) => call.disconnect() });
      call.say('Goodbye.');
    });

    expect(targets['when-channel']).toBe('> say-goodbye, CHAT > disconnect, NoMatchingCondition > say-goodbye');
  });

  it.each([
    ['a field of an answer', 'when-state'],
    ['an attribute', 'when-language'],
    ['the digits', 'when-storedcustomerinput'],
  ])('is named after %s', (what, identifier) => {
    const cases = { shipped: () => undefined };

    const names = built((call) => {
      if (what === 'an attribute') call.when(call.attributes['language'] ?? call.channel, cases);
      else if (what === 'the digits')
        call.when(call.askDigits('?', { maximumLength: 1, onFailure: () => undefined }), cases);
      else call.when(call.invoke(orderStatus, { onFailure: () => undefined }).state, cases);
    }).map(({ Identifier }) => Identifier);

    expect(names).toContain(identifier);
  });

  it('compares with values that look like something else', () => {
    const operands = ['NoMatchingCondition', 'NextAction', '__proto__', '$.Channel', '"', '0', '日本語', ' '];
    const cases = Object.fromEntries(operands.map((operand) => [operand, () => undefined] as const));

    const [comparison] = built((call) => {
      call.when(call.contactId, { ...cases, otherwise: (call) => call.disconnect() });
      call.say('Goodbye.');
    });

    const { NextAction, Conditions } = comparison?.Transitions ?? {};
    expect(NextAction).toBe('disconnect');
    expect(Conditions?.map(({ Condition }) => Condition.Operands[0]).toSorted()).toEqual(operands.toSorted());
    expect(new Set(Conditions?.map((one) => one.NextAction))).toEqual(new Set(['say-goodbye']));
  });
});
