import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { type Row, expected, flowOf, hangUp, verdicts } from './flow.fixture.ts';
import { tooManyActions } from './too-many-actions.ts';

function actions(count: number): Action[] {
  return Array.from({ length: count }, (_, index) => hangUp(`bye ${index}`));
}

const ROWS: readonly Row[] = [
  ['passes 250 actions', flowOf(...actions(250)), []],
  ['refuses 251', flowOf(...actions(251)), [{ path: 'Actions' }]],
  ['passes none', flowOf(), []],
];

describe('tooManyActions', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(tooManyActions, flow)).toEqual(expected(tooManyActions, found));
  });
});
