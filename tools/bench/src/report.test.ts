import { describe, expect, it } from 'vitest';
import { report } from './report.ts';

function costs(ratio: number) {
  return [
    { name: 'bare', nanoseconds: 100, ratio: 1 },
    { name: 'guard', nanoseconds: 100 * ratio, ratio },
  ] as const;
}

describe('report', () => {
  it('lists each contestant with its cost and its ratio, and the verdict last', () => {
    const { text } = report(costs(1.1), 'guard');

    expect(text.split('\n')).toEqual([
      'handler                  ns/call     ratio',
      'bare                         100      1.00',
      'guard                        110      1.10',
      '',
      'guard costs 1.10 times the bare handler: within 1.25.',
    ]);
  });

  it.each([
    [1.25, true],
    [1.26, false],
    [Number.NaN, false],
  ])('judges a ratio of %d as within the limit: %s', (ratio, expected) => {
    const { withinLimit } = report(costs(ratio), 'guard');

    expect(withinLimit).toBe(expected);
  });
});
