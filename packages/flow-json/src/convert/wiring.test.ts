import { describe, expect, it } from 'vitest';
import { action, condition } from './action-parts.ts';
import { wiringOf } from './wiring.ts';

function ways(leadsOn: Readonly<Record<string, string>>) {
  return wiringOf(
    Object.entries(leadsOn).map(([identifier, to]) => ({ identifier, leadsOn: to })),
    () => 'end',
  );
}

describe('wiringOf', () => {
  it.each([
    ['what is there stays', {}, 'a', 'a'],
    ['what is gone leads on', { a: 'b' }, 'a', 'b'],
    ['what is gone leads on through what is gone', { a: 'b', b: 'c', c: 'd' }, 'a', 'd'],
    ['a circle ends', { a: 'b', b: 'c', c: 'a' }, 'b', 'end'],
    ['what leads into a circle ends', { a: 'b', b: 'b' }, 'a', 'end'],
    ['names that objects inherit are names', { constructor: 'b' }, 'constructor', 'b'],
  ])('%s', (_, leadsOn, from, to) => {
    expect(ways(leadsOn).leadsTo(from)).toBe(to);
  });

  it('answers the same however often and from wherever it is asked', () => {
    const wiring = ways({ a: 'b', b: 'c', x: 'y', y: 'x' });

    expect(['a', 'b', 'a', 'x', 'y', 'x'].map(wiring.leadsTo)).toEqual(['c', 'c', 'c', 'end', 'end', 'end']);
  });

  it('puts every branch of an action right, and nothing else', () => {
    const before = action(
      'one',
      'Compare',
      { ComparisonValue: 'gone' },
      {
        NextAction: 'gone',
        Errors: [{ NextAction: 'gone', ErrorType: 'NoMatchingCondition' }],
        Conditions: [condition('Equals', 'gone', 'gone')],
      },
    );

    expect(ways({ gone: 'two' }).rewired(before)).toEqual(
      action(
        'one',
        'Compare',
        { ComparisonValue: 'gone' },
        {
          NextAction: 'two',
          Errors: [{ NextAction: 'two', ErrorType: 'NoMatchingCondition' }],
          Conditions: [condition('Equals', 'gone', 'two')],
        },
      ),
    );
  });
});
