import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { parse } from '../parse.ts';
import { contentTooLong } from './content-too-long.ts';
import { type Row, compare, conditions, expected, flowOf, hangUp, leading, say, verdicts } from './flow.fixture.ts';

const MUCH = 'x'.repeat(256_000);

/** A flow that is so many characters long. */
function long(characters: number) {
  const without = JSON.stringify(flowOf(say('hello', 'bye', { Text: '' }), hangUp('bye'))).length;
  return flowOf(say('hello', 'bye', { Text: 'x'.repeat(characters - without) }), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  ['passes a flow of usual length', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  ['passes 256,000 characters', long(256_000), []],
  ['refuses one more', long(256_001), [{ path: '' }]],
  ['counts what stands beside the actions', { ...flowOf(hangUp('bye')), Metadata: { note: MUCH } }, [{ path: '' }]],
  [
    'counts operands of conditions',
    flowOf(
      leading(compare('check', 'bye', 'bye'), { NextAction: 'bye', Conditions: conditions({ [MUCH]: 'bye' }) }),
      hangUp('bye'),
    ),
    [{ path: '' }],
  ],
];

/** What was read of a text. */
function read(text: string): Flow {
  const result = parse(text);
  if (!result.ok) throw new Error('The text is no flow.');
  return result.flow;
}

describe('contentTooLong', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(contentTooLong, flow)).toEqual(expected(contentTooLong, found));
  });

  it.each(ROWS)('%s, where it was read too', (_, flow, found) => {
    expect(verdicts(contentTooLong, read(JSON.stringify(flow)))).toEqual(expected(contentTooLong, found));
  });

  it('does not count indentation', () => {
    const text = JSON.stringify(long(256_000), null, 2);

    expect(verdicts(contentTooLong, read(text))).toEqual([]);
  });

  it('counts what was added to a flow that was read', () => {
    const flow = { ...read(JSON.stringify(long(256_000))), Metadata: { note: 'one more' } };

    expect(verdicts(contentTooLong, flow)).toHaveLength(1);
  });
});
