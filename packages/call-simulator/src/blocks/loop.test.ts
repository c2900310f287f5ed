import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import type { CallState } from '../step/call-state.ts';
import { loop } from './loop.ts';

/** What the loop says at each of so many visits. */
function visits(count: number, LoopCount: string, Identifier = 'it', state: CallState = callOf()) {
  const said: string[] = [];
  let current = state;
  for (let visit = 0; visit < count; visit++) {
    const move = loop.enter(visitOf({ LoopCount }, current, { Identifier }));
    if (move.kind !== 'go' || move.way.kind !== 'value' || typeof move.way.value !== 'string')
      throw new Error('the loop did not count');
    said.push(move.way.value);
    current = { ...current, ...move.changes };
  }
  return { said, state: current };
}

const [GO, DONE] = ['ContinueLooping', 'DoneLooping'];

describe('loop', () => {
  it.each([
    ['0', [DONE, DONE]],
    ['1', [GO, DONE, GO, DONE]],
    ['3', [GO, GO, GO, DONE, GO]],
    ['$.Attributes.turns', [GO, GO, DONE]],
  ])('goes round %s times, is done once, and starts over', (count, expected) => {
    const { said } = visits(expected.length, count, 'it', callOf({}, { attributes: { turns: '2' } }));

    expect(said).toEqual(expected);
  });

  it.each(['inner', 'toString'])('counts for each block by itself: %s', (identifier) => {
    const outer = visits(1, '2', 'outer');

    const inner = visits(3, '2', identifier, outer.state);

    expect(inner.said).toEqual([GO, GO, DONE]);
    expect(inner.state.loops).toEqual({ outer: 1, [identifier]: 0 });
  });

  it.each(['', 'many', '-1', '101', '1.5', '$.Attributes.none'])('fails on the count %j', (LoopCount) => {
    const move = loop.enter(visitOf({ LoopCount }));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' } });
  });
});
