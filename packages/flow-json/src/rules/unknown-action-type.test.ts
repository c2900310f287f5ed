import { describe, expect, it } from 'vitest';
import { type Row, action, errors, expected, flowOf, hangUp, verdicts } from './flow.fixture.ts';
import { unknownActionType } from './unknown-action-type.ts';

const ROWS: readonly Row[] = [
  ['passes types that the catalogue describes', flowOf(hangUp('bye')), []],
  [
    'passes the block of Agentic CX, which console exports hold',
    flowOf(
      action(
        'talk',
        'ConnectParticipantWithAgenticCX',
        { AgentConfiguration: { WorkspaceId: 'w', ApplicationId: 'a', Alias: 'live' } },
        {
          NextAction: 'bye',
          Errors: errors({ NoMatchingError: 'bye', NoMatchingCondition: 'bye', InputTimeLimitExceeded: 'bye' }),
        },
      ),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'warns of a type that it does not',
    flowOf(action('odd', 'Invented', {}, { NextAction: 'bye' }), hangUp('bye')),
    [{ path: 'Actions[0].Type', block: 'odd' }],
  ],
  [
    'warns of a type in another letter case',
    flowOf(action('bye', 'disconnectParticipant')),
    [{ path: 'Actions[0].Type', block: 'bye' }],
  ],
  [
    'warns of types that every JavaScript object seems to have',
    flowOf(action('one', 'constructor'), action('two', '__proto__'), action('three', '')),
    [
      { path: 'Actions[0].Type', block: 'one' },
      { path: 'Actions[1].Type', block: 'two' },
      { path: 'Actions[2].Type', block: 'three' },
    ],
  ],
  ['has nothing to say of a flow without actions', flowOf(), []],
];

describe('unknownActionType', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(unknownActionType, flow)).toEqual(expected(unknownActionType, found));
  });
});
