import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkSteps } from './steps-check.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, entry: 'handler.ts' }));

describe('checkSteps', () => {
  it('takes names in camelCase that differ, and keeps their order', () => {
    const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,19}$/).filter((text) => !['missing', 'invoker'].includes(text));
    const names = fc.uniqueArray(name, { minLength: 1, selector: (text) => text.toLowerCase() });

    fc.assert(
      fc.property(names, (given) => {
        expect(checkSteps(named(...given))).toEqual(named(...given));
      }),
    );
  });

  it.each([
    ['', 'steps[0].name'],
    ['orders status', 'steps[0].name'],
    ['1st', 'steps[0].name'],
    ['__proto__', 'steps[0].name'],
    ['missing', 'steps[0].name'],
    ['invoker', 'steps[0].name'],
  ])('refuses "%s"', (name, prop) => {
    const check = () => checkSteps(named(name));

    expect(check).toThrow(InvalidPropError);
    expect(check).toThrow(expect.objectContaining({ prop, value: name }));
  });

  it('refuses names that differ in case alone, since folders may not', () => {
    expect(() => checkSteps(named('orders', 'ordErs'))).toThrow(expect.objectContaining({ prop: 'steps[1].name' }));
  });
});
