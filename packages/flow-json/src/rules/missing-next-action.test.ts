import { describe, expect, it } from 'vitest';
import { type Row, action, errors, expected, flowOf, hangUp, leading, say, verdicts } from './flow.fixture.ts';
import { missingNextAction } from './missing-next-action.ts';

const ROWS: readonly Row[] = [
  ['passes an action that leads on', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  [
    'refuses an action that leads nowhere',
    flowOf(leading(say('hello', 'bye'), {}), hangUp('bye')),
    [{ path: 'Actions[0].Transitions', block: 'hello' }],
  ],
  [
    'refuses it even where success leaves the flow',
    flowOf(
      action(
        'queue',
        'TransferContactToQueue',
        {},
        { Errors: errors({ QueueAtCapacity: 'bye', NoMatchingError: 'bye' }) },
      ),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions', block: 'queue' }],
  ],
  ['does not apply to actions that end the flow', flowOf(hangUp('bye')), []],
  ['does not apply to types that the catalogue does not describe', flowOf(action('odd', 'Invented')), []],
];

describe('missingNextAction', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(missingNextAction, flow)).toEqual(expected(missingNextAction, found));
  });
});
