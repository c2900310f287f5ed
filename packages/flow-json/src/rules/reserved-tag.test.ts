import { describe, expect, it } from 'vitest';
import { type Row, action, expected, flowOf, verdicts } from './flow.fixture.ts';
import { reservedTag } from './reserved-tag.ts';

const ROWS: readonly Row[] = [
  ['passes a tag of one’s own', flowOf(action('tag', 'TagContact', { Tags: { team: 'orders' } })), []],
  [
    'refuses one of AWS',
    flowOf(action('tag', 'TagContact', { Tags: { 'aws:team': 'orders' } })),
    [{ path: 'Actions[0].Parameters.Tags', block: 'tag' }],
  ],
  [
    'does not apply to attributes',
    flowOf(action('note', 'UpdateContactAttributes', { Attributes: { 'aws:team': 'orders' } })),
    [],
  ],
];

describe('reservedTag', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(reservedTag, flow)).toEqual(expected(reservedTag, found));
  });
});
