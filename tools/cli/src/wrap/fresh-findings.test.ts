import type { Issue, Severity } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { freshFindings } from './fresh-findings.ts';

/** `error WL202 look-up`. */
function finding(text: string): Issue {
  const [severity = '', code = '', block = ''] = text.split(' ');
  return { code, rule: 'a-rule', severity: severity as Severity, path: '', block, message: '', hint: '' };
}

describe('freshFindings', () => {
  test.each([
    ['new ones', [], ['error WL202 one'], ['error WL202 one']],
    ['no known ones', ['error WL202 one'], ['error WL202 one'], []],
    ['one more of a kind', ['error WL202 one'], ['error WL202 one', 'error WL202 one'], ['error WL202 one']],
    ['a known one of another block', ['error WL202 one'], ['error WL202 two'], ['error WL202 two']],
    ['no remarks', [], ['info WL207 one', 'warning WL205 one'], ['warning WL205 one']],
    [
      'no failure that was ignored before',
      ['error WL203 one'],
      ['error WL202 one', 'error WL205 one-again', 'error WL213 one-again'],
      [],
    ],
    ['what else is found where a failure was ignored', ['error WL203 one'], ['error WL201 one'], ['error WL201 one']],
    ['a failure that was ignored elsewhere', ['error WL203 other'], ['error WL202 one'], ['error WL202 one']],
  ])('tells %s', (_, before, after, fresh) => {
    const wrapped = [{ block: 'one', added: ['one-again'] }];

    const found = freshFindings({ before: before.map(finding), after: after.map(finding), wrapped });

    expect(found).toEqual(fresh.map(finding));
  });
});
