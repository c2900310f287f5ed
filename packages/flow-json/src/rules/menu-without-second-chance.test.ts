import { describe, expect, it } from 'vitest';
import { type Row, action, conditions, errors, expected, flowOf, hangUp, menu, say, verdicts } from './flow.fixture.ts';
import { menuWithoutSecondChance } from './menu-without-second-chance.ts';

function bot(ways: Readonly<Record<string, string>>) {
  return action(
    'bot',
    'ConnectParticipantWithLexBot',
    { Text: 'How can I help?', LexV2Bot: { AliasArn: '${bots.orders}' } },
    { NextAction: 'bot', Errors: errors(ways), Conditions: conditions({ Order: 'bot' }) },
  );
}

const ROWS: readonly Row[] = [
  [
    'passes a menu that says sorry',
    flowOf(menu('keys', { '1': 'bye' }, 'sorry'), say('sorry', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'finds one that hangs up on silence and on other keys',
    flowOf(menu('keys', { '1': 'hello' }, 'bye'), say('hello', 'bye'), hangUp('bye')),
    [
      { path: 'Actions[0].Transitions.Errors[0]', block: 'keys' },
      { path: 'Actions[0].Transitions.Errors[1]', block: 'keys' },
    ],
  ],
  [
    'finds a bot that hangs up when it does not understand',
    flowOf(bot({ NoMatchingCondition: 'bye', NoMatchingError: 'bye' }), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Errors[0]', block: 'bot' }],
  ],
  [
    'passes a chat that ends when the customer has gone',
    flowOf(bot({ NoMatchingCondition: 'bot', NoMatchingError: 'bot', InputTimeLimitExceeded: 'bye' }), hangUp('bye')),
    [],
  ],
  [
    'does not apply where digits are stored',
    flowOf(menu('keys', {}, 'bye', { StoreInput: 'True' }), hangUp('bye')),
    [],
  ],
];

describe('menuWithoutSecondChance', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(menuWithoutSecondChance, flow)).toEqual(expected(menuWithoutSecondChance, found));
  });
});
