import fc from 'fast-check';
import { applyEdits, type Edit } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { collide } from './collide.ts';
import { disjointChanges } from './disjoint-changes.ts';

const TEXT = 'abcdefghijklmnopqrst';

const change: fc.Arbitrary<Edit> = fc
  .record({ offset: fc.nat(TEXT.length), length: fc.nat(3), content: fc.string({ maxLength: 3 }) })
  .map(({ offset, length, content }) => ({ offset, length: Math.min(length, TEXT.length - offset), content }));

describe('disjointChanges', () => {
  it('takes what collides with nothing that was taken, and changes the text as the parser would', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (wanted) => {
        const changes = disjointChanges();
        const taken: Edit[] = [];

        for (const one of wanted) {
          const isFree = !taken.some((other) => collide(one, other));
          expect(changes.take([one])).toBe(isFree);
          if (isFree) taken.push(one);
        }

        expect(changes.applyTo(TEXT)).toBe(applyEdits(TEXT, taken));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes none of several where one collides', () => {
    const changes = disjointChanges();
    changes.take([{ offset: 5, length: 2, content: '' }]);

    const took = changes.take([
      { offset: 0, length: 1, content: 'A' },
      { offset: 6, length: 1, content: 'G' },
    ]);

    expect(took).toBe(false);
    expect(changes.applyTo(TEXT)).toBe('abcdehijklmnopqrst');
  });
});
