import fc from 'fast-check';
import type { Action, Flow } from '../flow/flow.ts';
import { load, start, waitForFunction } from './asynchronous.fixture.ts';
import { action, compare, errors, flowOf, hangUp, invoke, loop, menu, say, setQueue, toQueue } from './flow.fixture.ts';

/** A block of a kind that rules look at closely, made from its identifier and three blocks that it may lead to. */
type Kind = (identifier: string, one: string, two: string, three: string) => Action;

const KINDS: readonly Kind[] = [
  (id, one) => say(id, one),
  (id, one) => say(id, one, { Text: 'It is $.External.state.' }),
  (id, one) => say(id, one, { SSML: '<speak><break time="2s"/></speak>' }),
  (id, one, two) => invoke(id, one, two),
  (id, one, two) => invoke(id, one, two, { LambdaFunctionARN: '${functions.other}', InvocationTimeLimitSeconds: '8' }),
  (id, one, two) => start(id, one, two),
  (id, one, two) => waitForFunction(id, one, two),
  (id, one, two, three) => load(id, one, two, three),
  (id, one, two) => compare(id, one, two),
  (id, one, two) => compare(id, one, two, { ComparisonValue: '$.External.state' }),
  (id, one, two) => loop(id, one, two),
  (id, one, two) => menu(id, { '1': one }, two),
  (id, one, two) => setQueue(id, one, two),
  (id, one) => toQueue(id, one),
  (id, one, two) =>
    action(
      id,
      'UpdateFlowAttributes',
      { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } },
      { NextAction: one, Errors: errors({ NoMatchingError: two }) },
    ),
  (id, one, two) => action(id, 'InvokeFlowModule', {}, { NextAction: one, Errors: errors({ NoMatchingError: two }) }),
  (id) => hangUp(id),
];

/** A flow of blocks that lead to each other in any way, circles in circles among them. */
export const anyGraph: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const target = fc.integer({ min: 0, max: size - 1 });
  const block = fc.tuple(fc.constantFrom(...KINDS), target, target, target);
  return fc
    .array(block, { minLength: size, maxLength: size })
    .map((blocks) => flowOf(...blocks.map(([kind, ...targets], index) => kind(name(index), ...mapped(targets)))));
});

function name(index: number): string {
  return `block ${index}`;
}

function mapped([one, two, three]: readonly [number, number, number]): [string, string, string] {
  return [name(one), name(two), name(three)];
}
