import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { updateFlowAttributes } from './update-flow-attributes.ts';

const state = callOf({ latestInvocation: 'i-1', flowAttributes: { kept: 'yes', job: 'i-0' } });

function enter(FlowAttributes: JsonObject | string) {
  return updateFlowAttributes.enter(visitOf({ FlowAttributes }, state));
}

describe('updateFlowAttributes', () => {
  it('sets attributes beside those that are there', () => {
    const move = enter({ job: { Type: 'String', Value: '$.LambdaInvocation.InvocationId' }, turn: { Value: '1' } });

    const flowAttributes = { kept: 'yes', job: 'i-1', turn: '1' };
    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes: { flowAttributes } });
  });

  it.each<[string, JsonObject | string]>([
    ['attributes that are no map', '$.External'],
    ['an attribute without a value', { job: {} }],
    ['a name with a dot', { 'a.b': { Value: 'x' } }],
  ])('fails on %s, and sets none', (_what, attributes) => {
    const move = enter(attributes);

    expect(move).toEqual({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' }, changes: {} });
  });

  it('names the limit when attributes take more than 32 KB', () => {
    const move = enter({ large: { Value: 'x'.repeat(32 * 1024) } });

    expect(move).toMatchObject({ way: { kind: 'error' }, limit: { limit: 'flow-attributes-size' } });
  });
});
