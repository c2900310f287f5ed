import { describe, expect, test } from 'vitest';
import { compareStrategies } from './compare-strategies.ts';
import { options } from './options.fixture.ts';
import { replayMany } from './replay-many.ts';
import { STRATEGY_NAMES } from './traffic-shift.ts';

describe('compareStrategies', () => {
  test('has a row for each of the nine, with what many replays of it come to', () => {
    const rows = compareStrategies(options(), 20);

    expect(rows.map(({ strategy }) => strategy)).toEqual(STRATEGY_NAMES);
    for (const { strategy, ...summary } of rows) {
      expect(summary).toEqual(replayMany(options({ strategy }), 20));
    }
  });

  test('all at once hits more callers than any other', () => {
    const rows = compareStrategies(options(), 20);
    const worst = rows.toSorted((a, b) => b.callersHit.mean - a.callersHit.mean)[0];

    expect(worst?.strategy).toBe('AllAtOnce');
  });
});
