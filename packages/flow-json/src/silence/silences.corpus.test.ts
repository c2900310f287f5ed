import { expect, it } from 'vitest';
import { describeOnRealFlows, REAL_FLOWS } from '../real-documents.fixture.ts';
import { silences } from './silences.ts';
import { partsOf } from './trail.ts';

describeOnRealFlows('silences of real flows', () => {
  it.each(REAL_FLOWS)('are made of blocks of $file, and of their seconds', ({ flow }) => {
    const identifiers = new Set(flow.Actions.map(({ Identifier }) => Identifier));

    for (const { seconds, trail } of silences(flow).ways) {
      const parts = partsOf(trail);
      const sum = parts.reduce((total, part) => total + part.seconds * part.times, 0);
      expect(parts.filter(({ block }) => !identifiers.has(block))).toEqual([]);
      if (seconds !== null) expect(sum).toBeCloseTo(seconds, 2);
    }
  });

  it.each(REAL_FLOWS)('are no shorter in $file where references come out empty', ({ flow }) => {
    const worst = (references: 'spoken' | 'empty'): number => {
      const found = silences(flow, { references }).worst;
      return found === undefined ? 0 : (found.seconds ?? Infinity);
    };

    expect(worst('empty')).toBeGreaterThanOrEqual(worst('spoken'));
  });
});
