import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
import { built, wiring } from './built-flow.fixture.ts';
import type { CallBranch } from './call.ts';

describe('goTo', () => {
  it('leads back to a label, and ends its branch', () => {
    const targets = wiring((call) => {
      call.label('again');
      call.askChoice('Press 1.', {
        name: 'menu',
        choices: { '1': (call) => call.say('One.', { name: 'one' }) },
        onNoInput: (call) => call.goTo('again'),
        onNoMatch: (call) => {
          call.say('That is no choice.', { name: 'wrong' });
          call.goTo('again');
        },
      });
    });

    expect(targets).toMatchObject({
      menu: '> wrong, 1 > one, InputTimeLimitExceeded > menu, NoMatchingCondition > wrong, NoMatchingError > wrong-2',
      wrong: '> menu, NoMatchingError > menu',
      one: '> end, NoMatchingError > end',
    });
  });

  it('leads to a block by its name, before or after', () => {
    const targets = wiring((call) => {
      call.say('One.', { name: 'one' });
      call.when(call.channel, { CHAT: (call) => call.goTo('one'), VOICE: (call) => call.goTo('three') });
      call.say('Two.', { name: 'two' });
      call.say('Three.', { name: 'three' });
    });

    expect(targets['when-channel']).toBe('> two, CHAT > one, VOICE > three, NoMatchingCondition > two');
  });

  it('leads to a label at the end of a branch, which is what follows the branch', () => {
    const targets = wiring((call) => {
      call.when(call.channel, {
        CHAT: (call) => {
          call.say('Chat.', { name: 'chat' });
          call.label('done');
        },
        VOICE: (call) => call.goTo('done'),
        otherwise: (call) => call.disconnect(),
      });
      call.say('After.', { name: 'after' });
    });

    expect(targets['when-channel']).toBe('> disconnect, CHAT > chat, VOICE > after, NoMatchingCondition > disconnect');
  });

  it('leads to a label before the end of the flow, which hangs up', () => {
    const blocks = built((call) => {
      call.goTo('over');
      call.label('over');
    });

    expect(blocks.map(({ Type }) => Type)).toEqual(['DisconnectParticipant']);
  });

  it('makes what follows a label reachable, though nothing falls through to it', () => {
    const targets = wiring((call) => {
      call.when(call.channel, { CHAT: (call) => call.goTo('chat'), otherwise: (call) => call.disconnect() });
      call.label('chat');
      call.say('Chat.', { name: 'hello' });
    });

    expect(targets['when-channel']).toBe('> disconnect, CHAT > hello, NoMatchingCondition > disconnect');
  });

  const REFUSALS: readonly [what: string, body: CallBranch, message: string][] = [
    ['a jump that leads nowhere', (call) => call.goTo('nowhere'), 'goTo("nowhere") leads nowhere'],
    [
      'a label that stands twice',
      (call) => {
        call.label('here');
        call.say('One.');
        call.label('here');
      },
      'Two places have the label "here"',
    ],
    [
      'jumps in a circle',
      (call) => {
        call.label('a');
        call.goTo('b');
        call.label('b');
        call.goTo('a');
      },
      'leads in a circle that no block stands in',
    ],
    [
      'a step after a jump',
      (call) => {
        call.label('here');
        call.say('One.');
        call.goTo('here');
        call.say('Two.');
      },
      '"say-two" can never be reached: no way leads on from the jump',
    ],
  ];

  it.each(REFUSALS)('refuses %s', (_, body, message) => {
    expect(() => built(body)).toThrow(FlowUsageError);
    expect(() => built(body)).toThrow(message);
  });
});

describe('verbatim', () => {
  const odd = {
    Type: 'Loop',
    Identifier: 'constructor',
    Note: 'kept',
    Transitions: { Errors: [], NextAction: 'gone', Conditions: [] },
  };

  it('keeps an action to the letter, dangling targets and forbidden names included', () => {
    const [action] = built((call) => call.verbatim(odd));

    expect(JSON.stringify(action)).toBe(JSON.stringify(odd));
  });

  it('can be jumped to, and makes no end though it names one', () => {
    const blocks = built((call) => {
      call.say('One.', { name: 'one' });
      call.goTo('constructor');
      call.label('x');
      call.verbatim({ ...odd, Transitions: { NextAction: 'end' } });
    });

    expect(blocks.map(({ Identifier, Transitions: { NextAction } }) => [Identifier, NextAction])).toEqual([
      ['one', 'constructor'],
      ['constructor', 'end'],
    ]);
  });
});
