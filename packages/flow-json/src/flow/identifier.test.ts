import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTIFIER_CHARACTERS, identifierFromWords, identifierProblem, uniqueIdentifier } from './identifier.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }));

describe('identifierProblem', () => {
  it.each(['a', 'Play prompt', 'ご案内', 'a.b-c_d', "it's", 'constructors', 'x'.repeat(50)])(
    'passes "%s"',
    (identifier) => {
      expect(identifierProblem(identifier)).toBeUndefined();
    },
  );

  it.each([
    ['', 'is empty'],
    ['x'.repeat(51), 'has 51 characters, 50 are allowed'],
    ['a/b', 'contains "/"'],
    ['${a}', 'contains "$"'],
    ['constructor', 'is a reserved word'],
    ['__proto__', 'is a reserved word'],
  ])('says of "%s" that it %s', (identifier, problem) => {
    expect(identifierProblem(identifier)).toBe(problem);
  });
});

describe('identifierFromWords', () => {
  it.each([
    ['Thanks for calling!', 'thanks-for-calling'],
    ['  One   moment,\n please ', 'one-moment-please'],
    ["It's “quoted” & (bracketed)", 'it-s-quoted-bracketed'],
    ['Ünïcödé ЖУК', 'ünïcödé-жук'],
    ['ご注文の状況を、お調べいたします。', 'ご注文の状況を-お調べいたします'],
    ['Dial 1 2 3', 'dial-1-2-3'],
    ['🎉🎉', 'fallback'],
    ['', 'fallback'],
    ['Constructor', 'fallback'],
    ['long '.repeat(20), 'long-long-long-long-long-long-long-long-long-long'],
    ['x'.repeat(51), 'fallback'],
    [`say ${'x'.repeat(60)} more`, 'say'],
  ])('makes of "%s" the identifier "%s"', (words, identifier) => {
    expect(identifierFromWords(words, 'fallback')).toBe(identifier);
  });

  it('makes an identifier that the service takes of any words', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(identifierProblem(identifierFromWords(words, 'fallback'))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('uniqueIdentifier', () => {
  it('takes the wish where it is free', () => {
    expect(uniqueIdentifier('say', new Set(['ask']))).toBe('say');
  });

  it('counts on where it is taken', () => {
    expect(uniqueIdentifier('say', new Set(['say', 'say-2', 'say-4']))).toBe('say-3');
  });

  it('cuts a long wish, so that its number fits', () => {
    const wish = 'x'.repeat(IDENTIFIER_CHARACTERS);

    expect(uniqueIdentifier(wish, new Set([wish]))).toBe(`${'x'.repeat(48)}-2`);
  });

  it('does not halve a character of two code units', () => {
    const wish = `${'x'.repeat(47)}𠮷x`;

    expect(uniqueIdentifier(wish, new Set([wish]))).toBe(`${'x'.repeat(47)}-2`);
  });

  it('gives what the service takes and nobody has, however many wish the same', () => {
    const wishes = fc.array(
      anyText.map((words) => identifierFromWords(words, 'say')).map((word) => word.slice(0, 3)),
      { maxLength: 40 },
    );

    fc.assert(
      fc.property(wishes, (names) => {
        const taken = new Set<string>();
        for (const name of names.filter((one) => identifierProblem(one) === undefined)) {
          const identifier = uniqueIdentifier(name, taken);
          expect(taken.has(identifier)).toBe(false);
          expect(identifierProblem(identifier)).toBeUndefined();
          taken.add(identifier);
        }
      }),
    );
  });
});
