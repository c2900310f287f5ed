import { parseSpec, ROLLOUT_STRATEGIES as inSpec } from '@warmline/generators';
import { DEFAULT_ROLLOUT_STRATEGY, PING_INPUT as sent, ROLLOUT_STRATEGIES as inStack } from '@warmline/infra-templates';
import { PING_INPUT as known } from '@warmline/warm-guard';
import { describe, expect, test } from 'vitest';

// Packages that may not import each other say these twice; here the two are held together.
describe('what two packages say alike', () => {
  test('the specification takes the strategies that the stack knows', () => {
    expect([...inSpec].sort()).toEqual(Object.keys(inStack).sort());
  });

  test('the default strategy is one in both', () => {
    const parsed = parseSpec({ name: 'order-status' });

    expect(parsed).toMatchObject({ ok: true, spec: { rollout: { strategy: DEFAULT_ROLLOUT_STRATEGY } } });
  });

  test('the schedule sends the ping that the guard documents', () => {
    expect(sent).toEqual(known);
  });
});
