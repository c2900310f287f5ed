import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, evaluate, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const ASKS = { Text: 'Press 1.', TextToSpeechType: 'text' };
const FAILURES = branches({ Timeout: 'late', NoMatch: 'other', Error: 'failed' });

function menu(evaluations: readonly JsonObject[], more: Readonly<Record<string, string>> = {}): JsonObject {
  return oldModule('GetUserInput', {
    target: 'Digits',
    parameters: parameters({ ...ASKS, Timeout: '5', MaxDigits: '1', ...more }),
    branches: [...evaluations, ...FAILURES],
  });
}

function ask(bot: Readonly<Record<string, string>>, ...more: readonly JsonObject[]): JsonObject {
  return oldModule('GetUserInput', {
    target: 'Lex',
    parameters: [...parameters({ ...ASKS, ...bot }), ...more],
    branches: [evaluate('Equals', 'Refund', 'refund'), ...branches({ NoMatch: 'other', Error: 'failed' })],
  });
}

const MENU = { Text: 'Press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' };
const WAYS = {
  next: 'other',
  NoMatchingError: 'failed',
  NoMatchingCondition: 'other',
  InputTimeLimitExceeded: 'late',
};
const BOT_WAYS = { next: 'other', NoMatchingCondition: 'other', NoMatchingError: 'failed', 'Equals Refund': 'refund' };
const V1 = { BotName: 'Shop', BotAlias: 'prod', BotRegion: 'us-west-2' };
const LEX_BOT = { LexBot: { Name: 'Shop', Region: 'us-west-2', Alias: 'prod' } };

const ROWS: readonly Row[] = [
  [
    'branches on keys',
    menu([evaluate('Equals', '1', 'one'), evaluate('Equals', '#', 'hash')]),
    [['GetParticipantInput', MENU, { ...WAYS, 'Equals 1': 'one', 'Equals #': 'hash' }]],
  ],
  [
    'leaves out branches on more than one key',
    menu([evaluate('Equals', '1', 'one'), evaluate('Equals', '12', 'twelve')], { MaxDigits: '2' }),
    [['GetParticipantInput', MENU, { ...WAYS, 'Equals 1': 'one' }]],
    /took 2 digits.*\n.*"12"/,
  ],
  [
    'waits no longer than the service does',
    menu([], { Timeout: '300' }),
    [['GetParticipantInput', { ...MENU, InputTimeLimitSeconds: '180' }, WAYS]],
    /Timeout is 300/,
  ],
  [
    'asks with a blank where it asked without a prompt',
    menu([], { Text: '' }),
    [['GetParticipantInput', { ...MENU, Text: ' ' }, WAYS]],
    /blank/,
  ],
  [
    'states where missing branches lead',
    oldModule('GetUserInput', {
      target: 'Digits',
      parameters: parameters({ ...ASKS, Timeout: '5', MaxDigits: '1' }),
      branches: [evaluate('Equals', '1', 'one'), ...branches({ NoMatch: 'other' })],
    }),
    [
      [
        'GetParticipantInput',
        MENU,
        { ...WAYS, NoMatchingError: 'other', InputTimeLimitExceeded: 'other', 'Equals 1': 'one' },
      ],
    ],
    /NoMatchingError.*\n.*InputTimeLimitExceeded/,
  ],
  ['asks a bot', ask(V1), [['ConnectParticipantWithLexBot', { Text: 'Press 1.', ...LEX_BOT }, BOT_WAYS]]],
  [
    'hands the bot what it is to know',
    ask(V1, { name: 'Parameter', key: 'phone', value: 'Customer Number', namespace: 'System' }),
    [
      [
        'ConnectParticipantWithLexBot',
        { Text: 'Press 1.', ...LEX_BOT, LexSessionAttributes: { phone: '$.CustomerEndpoint.Address' } },
        BOT_WAYS,
      ],
    ],
  ],
  [
    'asks a bot of Lex V2',
    ask({ BotAlias: 'arn:aws:lex:us-east-1:123456789012:bot-alias/A/B' }),
    [
      [
        'ConnectParticipantWithLexBot',
        { Text: 'Press 1.', LexV2Bot: { AliasArn: 'arn:aws:lex:us-east-1:123456789012:bot-alias/A/B' } },
        BOT_WAYS,
      ],
    ],
  ],
  [
    "takes the instance's region and the latest version of a bot where the export names none",
    ask({ BotName: 'Shop', BotRegion: '' }),
    [
      [
        'ConnectParticipantWithLexBot',
        { Text: 'Press 1.', LexBot: { Name: 'Shop', Region: '$.AwsRegion', Alias: '$LATEST' } },
        BOT_WAYS,
      ],
    ],
    /no region.*\n.*no alias/,
  ],
  ['is not carried without a bot', ask({}), [], /names no bot.*"NoMatch"/],
  ['is not carried where it asks for something else', { ...ask(V1), target: 'Gesture' }, [], /"Gesture"/],
];

describe('getUserInput', () => {
  judgeRows(ROWS);
});
