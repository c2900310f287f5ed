import { describe, expect, it } from 'vitest';
import { waitForFunction } from './asynchronous.fixture.ts';
import {
  type OptionRow,
  action,
  conditions,
  errors,
  expected,
  flowOf,
  hangUp,
  menu,
  say,
  verdicts,
  withOptions,
} from './flow.fixture.ts';
import { actionNotOnChannel } from './action-not-on-channel.ts';

const ROWS: readonly OptionRow[] = [
  [
    'passes what works on every channel',
    flowOf(say('hello', 'bye'), hangUp('bye')),
    [],
    { channels: ['VOICE', 'CHAT'] },
  ],
  [
    'finds keys in a chat',
    flowOf(menu('keys', { '1': 'bye' }, 'bye'), hangUp('bye')),
    [{ path: 'Actions[0].Type', block: 'keys' }],
    { channels: ['VOICE', 'CHAT'] },
  ],
  [
    'finds SSML in a chat',
    flowOf(say('hello', 'bye', { SSML: '<speak>Hello.</speak>' }), hangUp('bye')),
    [{ path: 'Actions[0].Type', block: 'hello' }],
    { channels: ['CHAT'] },
  ],
  [
    'finds a prompt in an e-mail',
    flowOf(say('hello', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0].Type', block: 'hello' }],
    { channels: ['EMAIL'] },
  ],
  [
    'finds a plain Wait in a call',
    flowOf(action('pause', 'Wait', { TimeLimitSeconds: '5' }, { NextAction: 'bye' }), hangUp('bye')),
    [{ path: 'Actions[0].Type', block: 'pause' }],
    { channels: ['VOICE'] },
  ],
  [
    'passes a Wait in a call that waits for a function',
    flowOf(waitForFunction('wait', 'bye', 'bye'), hangUp('bye')),
    [],
    { channels: ['VOICE'] },
  ],
  [
    'passes what a check of the channel keeps away from the others',
    flowOf(
      action(
        'which',
        'Compare',
        { ComparisonValue: '$.Channel' },
        {
          NextAction: 'chat',
          Errors: errors({ NoMatchingCondition: 'chat' }),
          Conditions: conditions({ VOICE: 'call' }),
        },
      ),
      say('call', 'bye', { SSML: '<speak>Hello.</speak>' }),
      action('chat', 'Wait', { TimeLimitSeconds: '5' }, { NextAction: 'bye' }),
      hangUp('bye'),
    ),
    [],
    { channels: ['VOICE', 'CHAT'] },
  ],
  ['does not apply where nobody says the channels', flowOf(menu('keys', { '1': 'bye' }, 'bye'), hangUp('bye')), []],
];

describe('actionNotOnChannel', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(actionNotOnChannel, flow, options)).toEqual(expected(actionNotOnChannel, found));
  });
});
