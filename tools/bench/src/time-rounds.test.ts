import { describe, expect, it } from 'vitest';
import { timeRounds } from './time-rounds.ts';

describe('timeRounds', () => {
  it('gives what each contestant took in each round', () => {
    let clock = 0;

    const rounds = timeRounds({ one: () => (clock += 10), two: () => (clock += 30) }, 3, () => clock);

    expect(rounds).toEqual(Array.from({ length: 3 }, () => ({ one: 10, two: 30 })));
  });

  it('runs every other round backwards', () => {
    const calls: string[] = [];

    timeRounds({ one: () => calls.push('one'), two: () => calls.push('two') }, 2);

    expect(calls.slice(-4)).toEqual(['one', 'two', 'two', 'one']);
  });
});
