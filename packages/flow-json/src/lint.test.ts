import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow, deepFrozen } from './flow/arbitrary-flow.fixture.ts';
import { lint, SILENCE_BUDGET_SECONDS } from './lint.ts';
import { flowOf } from './rules/flow.fixture.ts';
import { missingStart } from './rules/missing-start.ts';
import type { Rule } from './rules/rule.ts';

describe('lint', () => {
  it('names the file in every issue, where it is told one', () => {
    const issues = lint(flowOf(), { file: 'flows/main.json', rules: [missingStart] });

    expect(issues).toEqual([
      {
        code: 'WL103',
        rule: 'missing-start',
        severity: 'error',
        file: 'flows/main.json',
        path: 'StartAction',
        message: 'StartAction is "", and no action has that identifier.',
        hint: 'Name the action that the call begins with.',
      },
    ]);
  });

  it('leaves the file out where it is told none', () => {
    const [issue] = lint(flowOf(), { rules: [missingStart] });

    expect(issue).not.toHaveProperty('file');
  });

  it('takes the severity of a finding before that of its rule', () => {
    const finding = { path: 'Actions', message: 'Found.', hint: 'Mend it.' };
    const rule: Rule = {
      ...missingStart,
      severity: 'info',
      check: () => [finding, { ...finding, severity: 'warning' }],
    };

    const issues = lint(flowOf(), { rules: [rule] });

    expect(issues.map(({ severity }) => severity)).toEqual(['info', 'warning']);
  });

  it('gives rules the budget that it is given, else the default', () => {
    const budgets: number[] = [];
    const rule: Rule = {
      ...missingStart,
      check: (_, { silenceBudgetSeconds }) => {
        budgets.push(silenceBudgetSeconds);
        return [];
      },
    };

    lint(flowOf(), { rules: [rule] });
    lint(flowOf(), { rules: [rule], silenceBudgetSeconds: 4 });

    expect(budgets).toEqual([SILENCE_BUDGET_SECONDS, 4]);
  });

  it('never throws on a document that has the shape of a flow, and leaves it as it is', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const issues = lint(deepFrozen(flow));

        expect(issues.filter(({ message, hint }) => message === '' || hint === '')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of the same flow', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(lint(flow)).toEqual(lint(structuredClone(flow)));
      }),
    );
  });
});
