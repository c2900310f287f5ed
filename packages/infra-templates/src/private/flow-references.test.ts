import { formatResourceReference, RESOURCE_KINDS, type Flow, type ResourceReference } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { orderStatusFlow, queuedFlow } from '../../fixtures/order-status-flow.ts';
import { InvalidPropError, UnresolvedReferencesError } from '../errors.ts';
import { resolveFlow } from './flow-references.ts';

const ALIAS = 'arn:aws:lambda:eu-central-1:123456789012:function:order-status:PROD';
const QUEUE = 'arn:aws:connect:eu-central-1:123456789012:instance/1/queue/2';

/** What becomes of a reference that nobody gave. */
const otherwise = ({ kind, name }: ResourceReference): string => `made-for-${kind}-${name}`;

describe('resolveFlow', () => {
  it("puts the alias where the flow names the integration's function", () => {
    const flow = resolveFlow(orderStatusFlow, 'order-status', ALIAS, {}, otherwise);

    expect(flow.Actions[0]?.Parameters).toMatchObject({ LambdaFunctionARN: ALIAS });
  });

  it('puts given ARNs where the flow names other resources', () => {
    const flow = resolveFlow(
      queuedFlow,
      'order-status',
      ALIAS,
      { queues: { support: QUEUE, sales: 'unused' } },
      otherwise,
    );

    expect(flow.Actions[2]?.Parameters).toEqual({ QueueId: QUEUE });
  });

  it.each(RESOURCE_KINDS.filter((kind) => kind !== 'functions'))('puts what is given, tokens too, for %s', (kind) => {
    const reference = formatResourceReference({ kind, name: 'one' });
    const flow: Flow = {
      ...orderStatusFlow,
      Actions: [{ Identifier: 'a', Type: 'X', Parameters: { Id: reference }, Transitions: {} }],
    };

    const resolved = resolveFlow(flow, 'order-status', ALIAS, { [kind]: { one: '${Token[TOKEN.1]}' } }, otherwise);

    expect(resolved.Actions[0]?.Parameters).toEqual({ Id: '${Token[TOKEN.1]}' });
  });

  it('names every function that nobody gave, and how to give its ARN', () => {
    const resolve = () => resolveFlow(queuedFlow, 'returns', ALIAS, {}, otherwise);

    expect(resolve).toThrow(UnresolvedReferencesError);
    expect(resolve).toThrow(
      expect.objectContaining({
        references: [expect.objectContaining({ kind: 'functions', name: 'order-status' })],
      }),
    );
    expect(resolve).toThrow('${functions.order-status} (block ');
    expect(resolve).toThrow("resources: { functions: { 'order-status': 'arn:…' } }");
  });

  it('leaves other resources that nobody gave to whoever asks', () => {
    const flow = resolveFlow(queuedFlow, 'order-status', ALIAS, {}, otherwise);

    expect(flow.Actions[2]?.Parameters).toEqual({ QueueId: 'made-for-queues-support' });
  });

  it('takes no ARN from the prototype of the given map', () => {
    const flow: Flow = {
      ...orderStatusFlow,
      Actions: [
        {
          Identifier: 'queue',
          Type: 'UpdateContactTargetQueue',
          Parameters: { QueueId: '${queues.constructor}' },
          Transitions: {},
        },
      ],
    };

    const resolved = resolveFlow(flow, 'order-status', ALIAS, { queues: {} }, otherwise);

    expect(resolved.Actions[0]?.Parameters).toEqual({ QueueId: 'made-for-queues-constructor' });
  });

  it("refuses an ARN for the integration's own function", () => {
    const resolve = () =>
      resolveFlow(orderStatusFlow, 'order-status', ALIAS, { functions: { 'order-status': ALIAS } }, otherwise);

    expect(resolve).toThrow(InvalidPropError);
  });
});
