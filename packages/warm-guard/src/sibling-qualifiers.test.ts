import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SIBLINGS, pingWish } from './ping-wish.ts';
import { siblingQualifiers } from './sibling-qualifiers.ts';

const PROD = {
  functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:order-status',
  qualifier: 'PROD',
  version: '7',
};
const wishes = fc
  .record({
    concurrency: fc.oneof({ weight: 3, arbitrary: fc.double({ min: 1, max: 20 }) }, fc.anything()),
    bothVersions: fc.oneof(fc.boolean(), fc.anything()),
  })
  .map((wish) => pingWish({ warmline: { ping: true, ...wish } }));
const version = fc.integer({ min: 1, max: 20 }).map(String);

function count(names: readonly string[], name: string | undefined): number {
  return names.filter((one) => one === name).length;
}

describe('siblingQualifiers', () => {
  it.each([
    ['as many as asked for, where they fit', 7, '7', 6, 7],
    ['seven, where eight are asked for', 8, '7', 6, 7],
    ['seven, where fifteen are asked for', 15, '8', 7, 6],
  ])('has of each version %s, this environment counted', (_what, concurrency, runs, old, young) => {
    const wish = pingWish({ warmline: { ping: true, concurrency, bothVersions: true } });

    const siblings = siblingQualifiers({ ...PROD, version: runs }, wish, ['7', '8']);

    expect([count(siblings, '7'), count(siblings, '8')]).toEqual([old, young]);
  });

  it('names an alias that is not weighted as often as asked, whatever is asked', () => {
    fc.assert(
      fc.property(wishes, fc.array(version, { maxLength: 1 }), (wish, versions) => {
        const siblings = siblingQualifiers(PROD, wish, versions);

        expect(siblings.length).toBeLessThanOrEqual(MOST_SIBLINGS);
        expect(count(siblings, 'PROD')).toBe(wish.concurrency - 1);
        expect(siblings).toHaveLength(wish.concurrency - 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never names more than 14, never fewer than asked where those fit, and every version alike', () => {
    const pairs = fc.uniqueArray(version, { minLength: 2, maxLength: 2 });
    const many = fc.uniqueArray(version, { minLength: 2, maxLength: MOST_SIBLINGS });

    fc.assert(
      fc.property(wishes, fc.oneof(pairs, many), fc.option(version, { nil: undefined }), (wish, versions, runs) => {
        const siblings = siblingQualifiers({ ...PROD, version: runs }, wish, versions);

        const here = versions.filter((one) => one === runs);
        const environments = versions.map((one) => count([...siblings, ...here], one));
        const asked = wish.concurrency * versions.length - here.length;
        const fits = Math.floor((MOST_SIBLINGS + here.length) / versions.length);
        expect(siblings.length).toBeLessThanOrEqual(MOST_SIBLINGS);
        expect(siblings.every((one) => versions.includes(one))).toBe(true);
        expect(environments).toEqual(versions.map(() => (asked <= MOST_SIBLINGS ? wish.concurrency : fits)));
      }),
      { numRuns: 5_000 },
    );
  });
});
