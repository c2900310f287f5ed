import { describe, expect, test } from 'vitest';
import { costsOf, costText } from './cost-table.ts';

const ASKED = { every: 5, concurrency: 1, duration: 500 };

describe('costsOf', () => {
  test.each([
    [1, 80],
    [2, 180],
    [15, 180],
  ])('has a ping for %i environments take %i ms, in which siblings land elsewhere', (concurrency, milliseconds) => {
    const costs = costsOf([], { ...ASKED, concurrency });

    expect(costs.assumed.pingMilliseconds).toBe(milliseconds);
    expect(costText(costs)).toContain(`a ping takes ${milliseconds} ms`);
  });
});
