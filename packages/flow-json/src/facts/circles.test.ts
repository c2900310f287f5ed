import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow } from '../flow/arbitrary-flow.fixture.ts';
import { blocksFrom } from './blocks-from.ts';
import { circlesOf, unaskedCircles } from './circles.ts';
import { factsOf } from './facts.ts';
import { compare, flowOf, hangUp, loop, menu, say } from '../rules/flow.fixture.ts';

/** The identifiers of the circles, each in the order of the document. */
function named(circles: ReturnType<typeof circlesOf>): string[][] {
  return circles.map(({ blocks }) =>
    blocks.toSorted((one, other) => one.index - other.index).map(({ action }) => action.Identifier),
  );
}

describe('circlesOf', () => {
  it('finds none in a flow that only goes on', () => {
    expect(circlesOf(factsOf(flowOf(say('hello', 'bye'), hangUp('bye'))))).toEqual([]);
  });

  it('finds a Loop in a Loop as a circle in a circle, the wide one first', () => {
    const flow = flowOf(
      loop('outer', 'inner', 'bye'),
      loop('inner', 'hello', 'outer'),
      say('hello', 'inner'),
      hangUp('bye'),
    );

    const circles = circlesOf(factsOf(flow));

    expect(named(circles)).toEqual([
      ['outer', 'inner', 'hello'],
      ['inner', 'hello'],
    ]);
    expect(circles.map(({ loops }) => loops.map(({ action }) => action.Identifier))).toEqual([['outer'], ['inner']]);
  });

  it('does not take a Loop for a bound whose end leads back into the circle', () => {
    const [circle] = circlesOf(factsOf(flowOf(loop('again', 'hello', 'hello'), say('hello', 'again'))));

    expect(circle?.loops).toEqual([]);
  });

  it('finds blocks that a call can come to from each other, in any flow', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const facts = factsOf(flow);

        for (const { blocks } of circlesOf(facts)) {
          for (const { branches } of blocks) {
            const behind = blocksFrom(
              facts,
              branches.map(({ target }) => target),
            );
            expect(blocks.every((block) => behind.has(block))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('unaskedCircles', () => {
  it('leaves out what goes round through a question', () => {
    const flow = flowOf(menu('keys', { '1': 'bye' }, 'pardon'), say('pardon', 'keys'), hangUp('bye'));

    expect(unaskedCircles(factsOf(flow))).toEqual([]);
  });

  it('finds the circle beside a question', () => {
    const flow = flowOf(
      menu('keys', { '1': 'check' }, 'keys'),
      compare('check', 'keys', 'wait'),
      say('wait', 'check'),
      hangUp('bye'),
    );

    expect(named(unaskedCircles(factsOf(flow)))).toEqual([['check', 'wait']]);
  });
});
