import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { missingStart } from './missing-start.ts';

const ROWS: readonly Row[] = [
  ['passes a start that is the first action', flowOf(hangUp('bye')), []],
  [
    'passes a start that is another action',
    { ...flowOf(hangUp('bye'), say('hello', 'bye')), StartAction: 'hello' },
    [],
  ],
  ['refuses a start that is no action', { ...flowOf(hangUp('bye')), StartAction: 'hello' }, [{ path: 'StartAction' }]],
  [
    'refuses a start in another letter case',
    { ...flowOf(hangUp('bye')), StartAction: 'Bye' },
    [{ path: 'StartAction' }],
  ],
  ['refuses a flow without actions', flowOf(), [{ path: 'StartAction' }]],
];

describe('missingStart', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(missingStart, flow)).toEqual(expected(missingStart, found));
  });
});
