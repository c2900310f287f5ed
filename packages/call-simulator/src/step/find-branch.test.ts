import { describe, expect, it } from 'vitest';
import { block, cases, to } from '../../fixtures/flows.ts';
import { findBranch, type Way } from './find-branch.ts';

const menu = block('menu', 'Any', {}, cases({ '1': 'one', '2': 'two' }, 'next', { NoMatchingCondition: 'other' }));
const plain = block('plain', 'Any', {}, to('next', { QueueAtCapacity: 'full', NoMatchingError: 'failed' }));

function target(action: typeof menu, way: Way): string {
  const found = findBranch(action, way);
  return 'branch' in found ? found.branch.target : found.refusal.reason;
}

describe('findBranch', () => {
  it.each<[string, typeof menu, Way, string]>([
    ['an error to its own branch', plain, { kind: 'error', error: 'QueueAtCapacity' }, 'full'],
    ['another error to NoMatchingError', plain, { kind: 'error', error: 'Odd' }, 'failed'],
    ['an error without a branch nowhere', menu, { kind: 'error', error: 'Odd' }, 'missing-branch'],
    ['success to NextAction', plain, { kind: 'next' }, 'next'],
    ['success without NextAction nowhere', block('end', 'Any'), { kind: 'next' }, 'missing-branch'],
    ['a value to its condition', menu, { kind: 'value', value: '2' }, 'two'],
    ['another value to NoMatchingCondition', menu, { kind: 'value', value: '3' }, 'other'],
    [
      'another value to NextAction without that',
      block('l', 'Any', {}, cases({ a: 'x' }, 'n')),
      { kind: 'value', value: 'b' },
      'n',
    ],
  ])('leads %s', (_what, action, way, expected) => {
    const found = target(action, way);

    expect(found).toBe(expected);
  });

  it('takes the first of two conditions that are true', () => {
    const Condition = { Operator: 'TextContains', Operands: ['a'] };
    const action = block(
      'c',
      'Compare',
      {},
      {
        NextAction: 'none',
        Conditions: [
          { NextAction: 'first', Condition },
          { NextAction: 'second', Condition: { ...Condition, Operator: 'Equals' } },
        ],
      },
    );

    const found = target(action, { kind: 'value', value: 'a' });

    expect(found).toBe('first');
  });

  it('refuses an operator that it does not know, by name', () => {
    const Condition = { Operator: 'Sounds', Operands: ['a'] };
    const action = block('c', 'Compare', {}, { NextAction: 'n', Conditions: [{ NextAction: 'n', Condition }] });

    const found = findBranch(action, { kind: 'value', value: 'a' });

    expect(found).toMatchObject({
      refusal: { reason: 'unknown-operator', message: expect.stringContaining('"Sounds"') as unknown },
    });
  });
});
