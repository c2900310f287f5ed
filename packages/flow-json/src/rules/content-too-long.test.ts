import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { contentTooLong } from './content-too-long.ts';

/** A flow that is so many characters long. */
function long(characters: number) {
  const without = JSON.stringify(flowOf(say('hello', 'bye', { Text: '' }), hangUp('bye'))).length;
  return flowOf(say('hello', 'bye', { Text: 'x'.repeat(characters - without) }), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  ['passes a flow of usual length', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  ['passes 256,000 characters', long(256_000), []],
  ['refuses one more', long(256_001), [{ path: '' }]],
  ['does not count indentation', flowOf(hangUp('bye')), []],
];

describe('contentTooLong', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(contentTooLong, flow)).toEqual(expected(contentTooLong, found));
  });
});
