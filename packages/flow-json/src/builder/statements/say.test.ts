import { describe, expect, it } from 'vitest';
import { built, first } from '../built-flow.fixture.ts';

describe('say', () => {
  it('plays a prompt and goes on, also when it fails', () => {
    const [prompt] = built((call) => {
      call.say('Thanks for calling.');
      call.disconnect();
    });

    expect(prompt).toEqual({
      Identifier: 'say-thanks-for-calling',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Thanks for calling.' },
      Transitions: {
        NextAction: 'disconnect',
        Errors: [{ NextAction: 'disconnect', ErrorType: 'NoMatchingError' }],
      },
    });
  });

  it.each(['<speak>Hello.</speak>', '  <speak version="1.1">Hello.</speak>', '<speak\n>Hello.</speak>'])(
    'speaks %j as SSML',
    (prompt) => {
      expect(first((call) => call.say(prompt)).Parameters).toEqual({ SSML: prompt });
    },
  );

  it.each(['<speaker on> Hello.', 'Say <speak>hello</speak>', '<Speak>Hello.</Speak>', '$.External.message'])(
    'speaks %j as text',
    (prompt) => {
      expect(first((call) => call.say(prompt)).Parameters).toEqual({ Text: prompt });
    },
  );

  it.each([
    'He said "hello" and \'goodbye\' \\ and `so on`.',
    '🎉 ようこそ。ご注文の状況をお調べします。',
    'A price of ${price}, a path of $.External.state, a reference of ${functions.order-status}.',
    'line one\nline two\ttabbed\u2028and separated\u0000',
    '</script><!-- ]]> {{handlebars}} <%= erb %>',
    'lone surrogate \uD83D, BOM \uFEFF',
    'x'.repeat(3000),
    'very long words '.repeat(180),
  ])('says to the letter: %j', (prompt) => {
    const { Identifier, Parameters } = first((call) => call.say(prompt));

    expect(Parameters).toEqual({ Text: prompt });
    expect(Identifier.length).toBeLessThanOrEqual(50);
  });

  it.each([
    ['Thanks for calling, we are open.', 'say-thanks-for-calling-we'],
    ['<speak>Hello<break time="1s"/>again</speak>', 'say-hello-again'],
    ['It shipped on $.External.shippedOn.', 'say-it-shipped-on'],
    ["Ten $['External']['price']USD", 'say-ten'],
    ['ご注文の状況を、お調べします。', 'say-ご注文の状況を-お調べします'],
    ['$.External.message', 'say'],
    ['🎉', 'say'],
  ])('is named after the first words of %j', (prompt, identifier) => {
    expect(first((call) => call.say(prompt)).Identifier).toBe(identifier);
  });

  it('takes a name', () => {
    expect(first((call) => call.say('Hello.', { name: 'greeting' })).Identifier).toBe('greeting');
  });
});
