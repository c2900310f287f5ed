import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersBefore, sourceOf } from './answers-before.ts';
import { anyGraph } from '../rules/any-graph.fixture.ts';
import { load, start } from '../rules/asynchronous.fixture.ts';
import { factsOf, type Block, type Facts } from './facts.ts';
import { action, compare, errors, flowOf, hangUp, invoke } from '../rules/flow.fixture.ts';
import { answers } from './lambda-block.ts';

/** The answers that may be current before a block, in order. */
function before(facts: Facts, identifier: string): readonly string[] | 'many' | undefined {
  const block = facts.block(identifier);
  const found = block === undefined ? undefined : answersBefore(facts).get(block);
  return found === undefined || found === 'many' ? found : [...found].sort();
}

function calling(name: string, next: string, failed = 'bye') {
  return invoke(name, next, failed, { LambdaFunctionARN: name });
}

describe('answersBefore', () => {
  it('knows whose answer is the latest', () => {
    const facts = factsOf(flowOf(calling('one', 'two'), calling('two', 'bye', 'end'), hangUp('bye'), hangUp('end')));

    expect(before(facts, 'one')).toEqual([]);
    expect(before(facts, 'two')).toEqual(['one']);
    expect(before(facts, 'end')).toEqual(['one']);
    expect(before(facts, 'bye')).toEqual(['two']);
  });

  it('joins the ways that come together', () => {
    const facts = factsOf(
      flowOf(
        compare('which', 'one', 'two'),
        calling('one', 'end'),
        calling('two', 'end'),
        hangUp('end'),
        hangUp('bye'),
      ),
    );

    expect(before(facts, 'end')).toEqual(['one', 'two']);
  });

  it('takes a load for an answer, and a start for none', () => {
    const facts = factsOf(
      flowOf(start('go', 'get', 'bye'), load('get', 'end', 'bye', 'bye'), hangUp('end'), hangUp('bye')),
    );

    expect(before(facts, 'get')).toEqual([]);
    expect(before(facts, 'end')).toEqual(['load $.LambdaInvocation.InvocationId']);
  });

  it('knows the function that is loaded by the attribute that keeps its id', () => {
    const save = action(
      'save',
      'UpdateFlowAttributes',
      { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } },
      { NextAction: 'get', Errors: errors({ NoMatchingError: 'bye' }) },
    );
    const facts = factsOf(
      flowOf(
        start('go', 'save', 'bye', { LambdaFunctionARN: 'one' }),
        save,
        load('get', 'end', 'bye', 'bye', '$.FlowAttributes.job'),
        hangUp('end'),
        hangUp('bye'),
      ),
    );

    expect(before(facts, 'end')).toEqual(['one']);
  });

  it('tells no more than a few functions apart', () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    const facts = factsOf(
      flowOf(
        ...names.map((name, index) => calling(name, 'end', names[index + 1] ?? 'end')),
        hangUp('end'),
        hangUp('bye'),
      ),
    );

    expect(before(facts, 'end')).toBe('many');
  });

  it('holds on every way that a call can take', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(), { maxLength: 30 }), (flow, choices) => {
        const facts = factsOf(flow);
        let block: Block | undefined = facts.block(flow.StartAction);
        let current: string | undefined;

        for (const choice of choices) {
          if (block === undefined || block.branches.length === 0) break;
          const branch = block.branches[choice % block.branches.length];
          if (branch?.kind === 'next' && answers(block)) current = sourceOf(facts, block);
          block = facts.block(branch?.target ?? '');
          const known = block === undefined ? 'many' : answersBefore(facts).get(block);
          if (known !== 'many' && current !== undefined) expect(known).toContain(current);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
