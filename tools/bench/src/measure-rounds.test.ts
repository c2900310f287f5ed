import { describe, expect, it } from 'vitest';
import { measureRounds } from './measure-rounds.ts';

async function fast(): Promise<void> {
  await Promise.resolve();
}

async function slow(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

describe('measureRounds', () => {
  it('gives one cost per contestant for each round, in nanoseconds a call', { timeout: 30_000 }, async () => {
    const rounds = await measureRounds({ fast, slow }, 2);

    expect(rounds).toHaveLength(2);
    for (const round of rounds) {
      expect(round.fast).toBeGreaterThan(1);
      expect(round.fast).toBeLessThan(100_000);
      expect(round.slow).toBeGreaterThan(round.fast);
    }
  });
});
