import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, contactOf, visitOf } from '../../fixtures/calls.ts';
import type { CallState } from '../step/call-state.ts';
import type { PendingInvocation } from '../step/pending-invocation.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';

const ARN = 'arn:aws:lambda:us-west-2:123456789012:function:order-status:PROD';

function parametersOf(changes: JsonObject = {}): JsonObject {
  return { LambdaFunctionARN: '${functions.order-status}', InvocationTimeLimitSeconds: '8', ...changes };
}

function enter(changes: JsonObject = {}, state: CallState = callOf({ at: 500 })) {
  return invokeLambdaFunction.enter(visitOf(parametersOf(changes), state));
}

/** A call that waits since 500 ms for a function with a limit of 8 s. */
function waiting(changes: Partial<PendingInvocation> = {}): CallState {
  const entered = enter();
  const invocation = entered.kind === 'wait' ? entered.changes?.invocation : undefined;
  if (!invocation) throw new Error('the block does not wait');
  return callOf({
    at: 500,
    chainMilliseconds: 4000,
    external: { old: 'answer' },
    invocation: { ...invocation, ...changes },
  });
}

describe('invokeLambdaFunction', () => {
  it('sends the event of the contract, parameters resolved', () => {
    const LambdaInvocationAttributes = {
      phone: '$.CustomerEndpoint.Address',
      note: 'Order $.StoredCustomerInput',
      items: '$.External.items',
      none: '$.Attributes.none',
      nested: { limit: 3 },
    };
    const state = callOf({ storedInput: '4711', external: { items: [1, 2] } }, { attributes: { language: 'de' } });

    const move = enter({ LambdaInvocationAttributes }, state);

    const Parameters = { phone: '+15555550100', note: 'Order 4711', items: [1, 2], none: '', nested: { limit: 3 } };
    const ContactData = contactOf({ attributes: { language: 'de' } });
    expect(move).toMatchObject({
      kind: 'wait',
      effect: {
        type: 'invoke',
        block: 'it',
        function: 'order-status',
        attempt: 1,
        event: { Name: 'ContactFlowEvent', Details: { ContactData, Parameters } },
        limitMilliseconds: 8000,
      },
    });
  });

  it.each<[string, JsonObject, number, number]>([
    ['the block', { InvocationTimeLimitSeconds: '3' }, 0, 3000],
    ['the service, where the block states more', { InvocationTimeLimitSeconds: '30' }, 0, 8000],
    ['the service, where the block states nothing', { InvocationTimeLimitSeconds: '' }, 0, 8000],
    ['the chain', {}, 15_000, 5000],
    ['the block, where the chain leaves as much', {}, 12_000, 8000],
  ])('waits as long as %s allows', (_who, parameters, chainMilliseconds, limitMilliseconds) => {
    const move = enter(parameters, callOf({ chainMilliseconds }));

    expect(move).toMatchObject({ effect: { limitMilliseconds } });
  });

  it.each([
    [ARN, ARN],
    ['$.Attributes.arn', ARN],
    ['${functions.order-status}', 'order-status'],
  ])('calls %s by its name', (LambdaFunctionARN, name) => {
    const move = enter({ LambdaFunctionARN }, callOf({}, { attributes: { arn: ARN } }));

    expect(move).toMatchObject({ effect: { function: name } });
  });

  it('fails without a call when the chain has used up its 20 s', () => {
    const move = enter({}, callOf({ chainMilliseconds: 20_000 }));

    expect(move).toMatchObject({
      kind: 'go',
      way: { kind: 'error', error: 'NoMatchingError' },
      limit: { limit: 'lambda-chain-time', figures: { limitSeconds: 20, leftSeconds: 0 } },
    });
  });

  it('replaces $.External with an answer, and adds its time to the chain', () => {
    const outcome = { kind: 'answered', response: '{"state":"shipped"}' } as const;

    const move = invokeLambdaFunction.resume?.(visitOf(parametersOf(), waiting()), {
      type: 'returned',
      at: 1700,
      seen: true,
      outcome,
    });

    const changes = { external: { state: 'shipped' }, chainMilliseconds: 5200, invocation: null };
    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes });
  });

  it('calls again at once after an error, with what is left of its time', () => {
    const outcome = { kind: 'failed', error: { errorType: 'Error', errorMessage: 'no' } } as const;
    const state = { ...waiting(), at: 3500 };

    const move = invokeLambdaFunction.resume?.(visitOf(parametersOf(), state), {
      type: 'returned',
      at: 3500,
      seen: true,
      outcome,
    });

    expect(move).toMatchObject({
      kind: 'wait',
      effect: { attempt: 2, limitMilliseconds: 5000 },
      changes: { invocation: { attempt: 2, startedAt: 500 } },
    });
  });

  it('leaves $.External as it was when it fails', () => {
    const outcome = { kind: 'not-found' } as const;

    const move = invokeLambdaFunction.resume?.(visitOf(parametersOf(), waiting()), {
      type: 'returned',
      at: 500,
      seen: true,
      outcome,
    });

    expect(move).toEqual({
      kind: 'go',
      way: { kind: 'error', error: 'NoMatchingError' },
      changes: { invocation: null, chainMilliseconds: 4000 },
      limit: expect.objectContaining({ limit: 'lambda-not-found' }) as unknown,
    });
  });

  it.each([
    ['20', 20_000],
    ['', 60_000],
    ['90', 60_000],
  ])('starts a function in the background, with %j as its limit in seconds', (InvocationTimeLimitSeconds, limit) => {
    const move = enter(
      { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds },
      callOf({ chainMilliseconds: 20_000 }),
    );

    expect(move).toMatchObject({
      kind: 'wait',
      effect: { type: 'start', block: 'it', function: 'order-status', limitMilliseconds: limit },
    });
  });

  it('goes on as soon as it is accepted, and knows it by its id', () => {
    const before = waiting({ limitMilliseconds: 60_000 });

    const move = invokeLambdaFunction.resume?.(visitOf(parametersOf(), before), {
      type: 'accepted',
      at: 500,
      invocationId: 'i-7',
    });

    const job = { ...before.invocation, block: 'it', result: null };
    const changes = { invocation: null, latestInvocation: 'i-7', jobs: { 'i-7': job } };
    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes });
  });

  it('fails at once where there is no function to start', () => {
    const move = invokeLambdaFunction.resume?.(visitOf(parametersOf(), waiting()), { type: 'declined', at: 500 });

    expect(move).toMatchObject({
      way: { kind: 'error', error: 'NoMatchingError' },
      changes: { invocation: null },
      limit: { limit: 'lambda-not-found' },
    });
  });

  it.each<[JsonObject, string]>([
    [{ InvocationType: 'LATER' }, 'unsupported-parameter'],
    [{ ResponseValidation: { ResponseType: 'JSON_OBJECT' } }, 'unsupported-parameter'],
  ])('refuses %j', (parameters, reason) => {
    const move = enter(parameters);

    expect(move).toMatchObject({ kind: 'refuse', reason });
  });
});
