import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../flow/flow.ts';
import { coverage } from './condition-coverage.ts';

const OPERATORS = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
] as const;

/** How the engine compares (flow-language 2.5). */
const HOLDS: Readonly<Record<(typeof OPERATORS)[number], (value: string, operand: string) => boolean>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: (value, operand) => Number(value) > Number(operand),
  NumberGreaterOrEqualTo: (value, operand) => Number(value) >= Number(operand),
  NumberLessThan: (value, operand) => Number(value) < Number(operand),
  NumberLessOrEqualTo: (value, operand) => Number(value) <= Number(operand),
};

// Few and short, so that they often meet.
const anyText = fc.stringMatching(/^-?[0-3ab]{1,3}$/);
const anyTest = fc.record({ operator: fc.constantFrom(...OPERATORS), operand: anyText });

function condition(Operator: string, ...Operands: string[]): Condition {
  return { Operator, Operands };
}

describe('coverage', () => {
  it('names an earlier condition only if that one is true wherever the later one is', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { maxLength: 6 }), fc.array(anyText, { maxLength: 20 }), (tests, values) => {
        const covered = coverage();

        tests.forEach(({ operator, operand }) => {
          const earlier = tests[covered(condition(operator, operand)) ?? -1];
          if (earlier === undefined) return;
          for (const value of values.filter((one) => HOLDS[operator](one, operand))) {
            expect(HOLDS[earlier.operator](value, earlier.operand)).toBe(true);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('names the first of several that are the same', () => {
    const covered = coverage();

    const found = [1, 2, 3].map(() => covered(condition('Equals', 'a')));

    expect(found).toEqual([undefined, 0, 0]);
  });

  it('remembers no more than 100 tests of texts, so that a block of thousands of conditions takes no longer for each', () => {
    const covered = coverage();
    for (let index = 0; index < 101; index++) covered(condition('TextContains', `<${index}>`));

    const found = ['<0>', '<99>', '<100>'].map((text) => covered(condition('Equals', `a${text}b`)));

    expect(found).toEqual([0, 99, undefined]);
  });

  it('says nothing of operators that it does not know', () => {
    const covered = coverage();

    const found = [condition('KeyExists', 'a'), condition('toString', 'a'), condition('NumberLessThan', 'a')].map(
      covered,
    );

    expect(found).toEqual([undefined, undefined, undefined]);
  });
});
