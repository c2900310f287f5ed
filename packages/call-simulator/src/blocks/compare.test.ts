import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { compare } from './compare.ts';

describe('compare', () => {
  it.each([
    ['$.External.state', 'shipped'],
    ['$.External.parcels', 2],
    ['$.Attributes.missing', ''],
    ['$.Channel', 'VOICE'],
  ])('branches on what %s means', (ComparisonValue, value) => {
    const state = callOf({ external: { state: 'shipped', parcels: 2 } });

    const move = compare.enter(visitOf({ ComparisonValue }, state));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'value', value } });
  });
});
