import { describe, expect, it } from 'vitest';
import { type Row, action, expected, flowOf, verdicts } from './flow.fixture.ts';
import { waitForTwoEvents } from './wait-for-two-events.ts';

const ROWS: readonly Row[] = [
  ['passes one event', flowOf(action('wait', 'Wait', { Events: ['CustomerReturned'] })), []],
  [
    'finds two',
    flowOf(action('wait', 'Wait', { Events: ['CustomerReturned', 'BotParticipantDisconnected'] })),
    [{ path: 'Actions[0].Parameters.Events', block: 'wait' }],
  ],
  ['does not apply to other waits', flowOf(action('wait', 'Wait', { TimeLimitSeconds: '5' })), []],
];

describe('waitForTwoEvents', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(waitForTwoEvents, flow)).toEqual(expected(waitForTwoEvents, found));
  });
});
