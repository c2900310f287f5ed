import { describe, expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { applyFixes } from '../fix/apply-fixes.ts';
import type { Issue } from '../issue.ts';
import { lint, type LintOptions } from '../lint.ts';
import { parse } from '../parse.ts';
import { CALLER_MUTATIONS } from './caller-mutations.fixture.ts';
import { LAMBDA_MUTATIONS } from './lambda-mutations.fixture.ts';
import { SERVICE_MUTATIONS } from './service-mutations.fixture.ts';

/** Every fix that is offered for a mutation, with the document that it is for. */
const OFFERS = [...SERVICE_MUTATIONS, ...LAMBDA_MUTATIONS, ...CALLER_MUTATIONS].flatMap(
  ([what, flow, , { options = {} } = {}]) =>
    lint(flow, options).flatMap((issue) =>
      issue.fix === undefined ? [] : [{ what, text: emit(flow), issue, code: issue.code, options }],
    ),
);

function judged(text: string, options: LintOptions): readonly Issue[] {
  const result = parse(text);
  return result.ok ? lint(result.flow, options) : result.issues;
}

function errorsOf(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code));
}

describe('fixes of rules', () => {
  it.each(OFFERS)('settle $code about $what, and bring no other error', ({ text, issue, options }) => {
    const before = judged(text, options);
    const after = judged(applyFixes(text, [issue]).text, options);

    const same = (one: Issue): boolean => one.code === issue.code && one.path === issue.path;
    expect(after.filter(same)).toEqual([]);
    expect([...errorsOf(after)].filter((code) => !errorsOf(before).has(code))).toEqual([]);
  });

  it('are offered by these rules', () => {
    expect([...new Set(OFFERS.map(({ code }) => code))].sort()).toEqual([
      'WL105',
      'WL106',
      'WL107',
      'WL109',
      'WL110',
      'WL111',
      'WL116',
      'WL118',
      'WL119',
      'WL125',
      'WL307',
    ]);
  });
});
