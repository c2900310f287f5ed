import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';

describe('raw', () => {
  it('takes any action, with its branches', () => {
    const [block] = built((call) => {
      call.raw({
        type: 'CheckHoursOfOperation',
        parameters: { HoursOfOperationId: 'arn' },
        conditions: [
          { operator: 'Equals', operand: 'True', then: () => undefined },
          { operator: 'Equals', operand: 'False', then: (call) => call.disconnect() },
        ],
        errors: { NoMatchingError: (call) => call.say('Sorry.') },
      });
      call.say('We are open.');
    });

    expect(block).toEqual({
      Identifier: 'check-hours-of-operation',
      Type: 'CheckHoursOfOperation',
      Parameters: { HoursOfOperationId: 'arn' },
      Transitions: {
        NextAction: 'say-we-are-open',
        Errors: [{ NextAction: 'say-sorry', ErrorType: 'NoMatchingError' }],
        Conditions: [
          { NextAction: 'say-we-are-open', Condition: { Operator: 'Equals', Operands: ['True'] } },
          { NextAction: 'disconnect', Condition: { Operator: 'Equals', Operands: ['False'] } },
        ],
      },
    });
  });

  it('ends the flow where it is told to', () => {
    expect(wiring((call) => call.raw({ type: 'TransferContactToAgent', terminal: true }))).toEqual({
      'transfer-contact-to-agent': '',
    });
  });

  it.each([
    ['SendSMS', 'send-sms'],
    ['Constructor', 'raw'],
    ['', 'raw'],
  ])('is named after the type "%s"', (type, identifier) => {
    expect(built((call) => call.raw({ type }))[0]?.Identifier).toBe(identifier);
  });

  it('keeps its own copy of the parameters', () => {
    const parameters = { Attributes: { a: 'before' } };

    const [block] = built((call) => call.raw({ type: 'CreateTask', parameters }));
    parameters.Attributes.a = 'after';

    expect(block?.Parameters).toEqual({ Attributes: { a: 'before' } });
  });
});
