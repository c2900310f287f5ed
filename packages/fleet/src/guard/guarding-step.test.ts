import { describe, expect, test } from 'vitest';
import type { GuardedAlias, GuardedFunction } from './guarded-function.ts';
import { guardingInWords } from './guarding-in-words.ts';
import { guardingSteps } from './guarding-step.ts';
import type { GuardingPlan } from './plan-guarding.ts';

const alias = { name: 'PROD', version: '7' } as GuardedAlias;

interface Wish {
  readonly qualifiers?: GuardedFunction['qualifiers'];
  readonly undo?: boolean;
  readonly isChanged?: boolean;
  readonly isScheduled?: boolean;
}

function planOf({ qualifiers = ['PROD'], undo = false, isChanged = true, isScheduled = true }: Wish): GuardingPlan {
  const change = { kind: 'create-group', name: 'warmline' } as const;
  return {
    function: { name: 'quote', qualifiers } as GuardedFunction,
    undo,
    code: {
      path: '',
      kind: 'zip',
      issues: [],
      changes: isChanged ? [{ file: 'index.js', before: '', after: '' }] : [],
    },
    aliases: isChanged && qualifiers.includes('PROD') ? [alias] : [],
    warming: { changes: isScheduled ? [change] : [], unchanged: [], functions: [], left: [], issues: [] },
    issues: [],
  };
}

describe('guardingSteps', () => {
  test.each<[what: string, wish: Wish, kinds: readonly string[]]>([
    ['an alias', {}, ['upload', 'publish', 'ping-version', 'move', 'ping', 'schedule']],
    ['the function itself', { qualifiers: [null] }, ['upload', 'ping', 'schedule']],
    ['both', { qualifiers: [null, 'PROD'] }, ['upload', 'ping', 'publish', 'ping-version', 'move', 'ping', 'schedule']],
    ['what is guarded already', { qualifiers: [null, 'PROD'], isChanged: false }, ['ping', 'ping', 'schedule']],
    ['what is guarded and scheduled', { isChanged: false, isScheduled: false }, []],
    ['a guard that is taken out', { undo: true }, ['schedule', 'upload', 'publish', 'move']],
    ['a guard that is not there', { undo: true, isChanged: false }, ['schedule']],
  ])('of %s', (_, wish, kinds) => {
    expect(guardingSteps(planOf(wish)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('have a line each', () => {
    const plan = planOf({ qualifiers: [null, 'PROD'] });

    expect(guardingInWords(plan)).toEqual([
      'upload the code of quote with index.js guarded',
      'send quote two pings, and go on only where both are answered',
      'publish a version of quote',
      'send the version two pings, and go on only where both are answered',
      'move quote:PROD from version 7 to it',
      'send quote:PROD two pings, and go on only where both are answered',
      'create schedule group warmline',
    ]);
  });
});
