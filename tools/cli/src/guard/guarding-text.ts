import { guardingInWords, isGuardingRefused, shownName, type GuardingPlan } from '@warmline/fleet';
import { fleetIssuesText } from '../warm/fleet-issues.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { patchIssueText } from './patch-issue-text.ts';

/** A plan for a function, and what became of it. */
export interface ShownGuarding {
  readonly plan: GuardingPlan;
  readonly applied: boolean;
  /** Path of the test event that was written. */
  readonly testEvent?: string;
}

/** For people: the difference, the steps, what stands against them, and what was done. */
export function guardingText({ plan, applied, testEvent }: ShownGuarding): string {
  const { code, issues, function: one } = plan;
  const steps = guardingInWords(plan);
  return [
    ...code.changes.map(({ file, before, after }) => unifiedDiff(file, before, after)),
    ...code.issues.map((issue) => patchIssueText(issue, issue.file === '' ? one.name : issue.file)),
    ...fleetIssuesText(issues),
    steps.length === 0
      ? 'Nothing is to be changed.'
      : [applied ? 'Done:' : 'To be done:', ...steps.map((step) => `  ${step}`)].join('\n'),
    ...last(plan, applied, steps.length),
    ...(testEvent === undefined ? [] : [testText(plan, testEvent)]),
  ].join('\n\n');
}

function last(plan: GuardingPlan, applied: boolean, steps: number): readonly string[] {
  if (isGuardingRefused(plan)) return ['Nothing was written: the plan has errors.'];
  return steps === 0 || applied ? [] : ['Nothing was written: give --apply to change the account.'];
}

function testText({ function: { name, qualifiers } }: GuardingPlan, testEvent: string): string {
  const target = shownName(name, qualifiers[0] ?? null);
  return `To test it again: aws lambda invoke --function-name ${target} --cli-binary-format raw-in-base64-out --payload file://${testEvent} answer.json`;
}
