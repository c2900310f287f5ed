import { describe, expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { applyFixes } from '../fix/apply-fixes.ts';
import type { Issue } from '../issue.ts';
import { lint, type LintOptions } from '../lint.ts';
import { parse } from '../parse.ts';
import { CALLER_MUTATIONS } from './caller-mutations.fixture.ts';
import { action, errors, flowOf, hangUp } from './flow.fixture.ts';
import { LAMBDA_MUTATIONS } from './lambda-mutations.fixture.ts';
import type { Mutation } from './mutation.fixture.ts';
import { FLOW_RULES } from './registry.ts';
import { SERVICE_MUTATIONS } from './service-mutations.fixture.ts';
import { WIRING_MUTATIONS } from './wiring-mutations.fixture.ts';

const ON = { NextAction: 'bye', Errors: errors({ NoMatchingError: 'bye' }) };

/** Flows that are broken in a way that only the mending of is of interest. */
const FURTHER: readonly Mutation[] = [
  [
    'a type that a page misprints',
    flowOf(action('untag', 'UnTagContact', { TagKeys: ['team'] }, ON), hangUp('bye')),
    'WL101',
  ],
];

/** Every fix that is offered for a mutation, with the document that it is for. */
const OFFERS = [
  ...SERVICE_MUTATIONS,
  ...WIRING_MUTATIONS,
  ...LAMBDA_MUTATIONS,
  ...CALLER_MUTATIONS,
  ...FURTHER,
].flatMap(([what, flow, , { options = {} } = {}]) =>
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

  it('are offered by the rules that say what they mend, and by no other', () => {
    const documented = FLOW_RULES.filter(({ fix }) => fix !== undefined).map(({ code }) => code);

    expect([...new Set(OFFERS.map(({ code }) => code))].sort()).toEqual(documented);
  });
});
