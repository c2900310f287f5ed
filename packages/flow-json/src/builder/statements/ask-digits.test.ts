import { describe, expect, it } from 'vitest';
import { built, first } from '../built-flow.fixture.ts';

describe('askDigits', () => {
  it('asks for digits, stores them and goes on', () => {
    const [question] = built((call) => {
      call.askDigits('Your order number, please.', {
        maximumLength: 8,
        timeoutSeconds: 12,
        terminator: '*#',
        onFailure: (call) => call.disconnect(),
      });
      call.say('Thank you.');
    });

    expect(question).toEqual({
      Identifier: 'ask-your-order-number-please',
      Type: 'GetParticipantInput',
      Parameters: {
        Text: 'Your order number, please.',
        InputTimeLimitSeconds: '12',
        StoreInput: 'True',
        InputValidation: { CustomValidation: { MaximumLength: '8' } },
        DTMFConfiguration: { InputTerminationSequence: '*#' },
      },
      Transitions: {
        NextAction: 'say-thank-you',
        Errors: [{ NextAction: 'disconnect', ErrorType: 'NoMatchingError' }],
      },
    });
  });

  it('waits five seconds and ends at the hash key, where it is told nothing else', () => {
    const question = first((call) => call.askDigits('Number?', { maximumLength: 1, onFailure: () => undefined }));

    expect(question.Parameters).toMatchObject({
      InputTimeLimitSeconds: '5',
      DTMFConfiguration: { InputTerminationSequence: '#' },
    });
  });

  it('gives a reference to the digits', () => {
    let path = '';

    built((call) => {
      path = call.askDigits('Number?', { maximumLength: 1, onFailure: () => undefined }).toString();
    });

    expect(path).toBe('$.StoredCustomerInput');
  });
});
