import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { flowOf, hangUp, invoke, say } from '../rules/flow.fixture.ts';
import { anyFlow, deepFrozen } from './arbitrary-flow.fixture.ts';
import {
  formatResourceReference,
  parseResourceReference,
  RESOURCE_KINDS,
  resolveResources,
} from './resource-reference.ts';

const LOOK_ALIKES = [
  '',
  'functions.order-status',
  'Say ${functions.order-status}',
  ' ${functions.order-status}',
  '${functions.order-status}\n',
  '${function.order-status}',
  '${greetings.hello}',
  '${functions.}',
  '${functions.order status}',
  '${functions.a.b}',
  '${AWS::Region}',
  '$.functions.order-status',
  '$${functions.order-status}',
];

describe('parseResourceReference', () => {
  it.each(RESOURCE_KINDS)('reads what is written for one of the %s', (kind) => {
    const reference = { kind, name: 'Order_status-2' };

    expect(parseResourceReference(formatResourceReference(reference))).toEqual(reference);
  });

  it.each(LOOK_ALIKES)('takes %j for a text', (text) => {
    expect(parseResourceReference(text)).toBeUndefined();
  });
});

describe('resolveResources', () => {
  it('puts the ARN in the place of a reference, in lists and objects too', () => {
    const flow = flowOf(
      invoke('ask', 'bye', 'bye', {
        LambdaFunctionARN: '${functions.order-status}',
        LambdaInvocationAttributes: { queues: ['${queues.support}', 'x'], flow: { next: '${flows.hours}' } },
      }),
      hangUp('bye'),
    );

    const resolved = resolveResources(flow, ({ kind, name }) => `arn:${kind}:${name}`);

    expect(resolved.unresolved).toEqual([]);
    expect(resolved.flow.Actions[0]?.Parameters).toMatchObject({
      LambdaFunctionARN: 'arn:functions:order-status',
      LambdaInvocationAttributes: { queues: ['arn:queues:support', 'x'], flow: { next: 'arn:flows:hours' } },
    });
    expect(resolved.flow.Actions[1]).toEqual(hangUp('bye'));
  });

  it('lists every place that names what the resolver does not know, in order, and leaves it as it is', () => {
    const flow = flowOf(
      invoke('one', 'two', 'two', {
        LambdaFunctionARN: '${functions.b}',
        LambdaInvocationAttributes: { q: '${queues.a}' },
      }),
      invoke('two', 'bye', 'bye', { LambdaFunctionARN: '${functions.b}' }),
      hangUp('bye'),
    );

    const resolved = resolveResources(flow, () => undefined);

    expect(resolved.unresolved).toEqual([
      { kind: 'functions', name: 'b', block: 'one', path: 'Actions[0].Parameters.LambdaFunctionARN' },
      { kind: 'queues', name: 'a', block: 'one', path: 'Actions[0].Parameters.LambdaInvocationAttributes.q' },
      { kind: 'functions', name: 'b', block: 'two', path: 'Actions[1].Parameters.LambdaFunctionARN' },
    ]);
    expect(resolved.flow).toEqual(flow);
  });

  it.each(LOOK_ALIKES)('leaves the text %j alone', (Text) => {
    const flow = flowOf(say('hello', 'bye', { Text }), hangUp('bye'));

    expect(resolveResources(flow, () => 'arn')).toEqual({ flow, unresolved: [] });
  });

  it('leaves keys, names, types and metadata alone', () => {
    const reference = '${functions.a}';
    const flow = {
      ...flowOf({ ...say(reference, reference), Parameters: { [reference]: 'x' } }),
      Metadata: { name: reference },
    };

    expect(resolveResources(flow, () => 'arn').flow).toEqual(flow);
  });

  it('keeps a __proto__ key as the key that it is', () => {
    const parameters = JSON.parse('{ "__proto__": "${functions.a}" }') as JsonObject;

    const { flow } = resolveResources(flowOf(say('hello', 'bye', parameters)), () => 'arn');

    expect(JSON.stringify(flow.Actions[0]?.Parameters)).toBe('{"__proto__":"arn"}');
  });

  it('changes nothing in a flow without references, and never the flow that it is given', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(resolveResources(deepFrozen(flow), () => 'arn')).toEqual({ flow, unresolved: [] });
      }),
    );
  });
});
