import { PENDING_ERROR_RETRY, TRANSIENT_ERROR_RETRY } from '@warmline/flow-json';
import { awaitedMachines } from '../template/awaited-machines.ts';
import { lambdaTaskOf } from '../template/lambda-task.ts';
import { allStates, chainOf, type State } from '../template/states.ts';
import { listOf, objectOf } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

const TRANSIENT = [...TRANSIENT_ERROR_RETRY.errors, ...PENDING_ERROR_RETRY.errors];
/** Names that stand for any of them. */
const ANY = ['States.ALL', 'States.TaskFailed'];

export const transientErrorsNotRetried: ArtefactRule = {
  code: 'WL613',
  name: 'transient-errors-not-retried',
  severity: 'warning',
  summary: "A task that runs a function retries Lambda's transient errors.",
  reason:
    'Lambda raises them before the function has begun: throttled, its own failure, code that sleeps since it was idle for weeks. A second later the caller would have an answer; aws-facts 4.4, field A6.',
  check: ({ template, paths }) =>
    awaitedMachines(template).flatMap(({ path, definition = {} }) =>
      allStates(chainOf(definition)).flatMap((state) => {
        if (lambdaTaskOf(template, state) === undefined) return [];
        const missing = notRetried(state);
        if (missing.length === 0) return [];
        return [
          {
            file: paths.template,
            path: `${path}: ${state.path}`,
            message: `The task "${state.name}" does not retry ${missing.join(', ')}.`,
            hint: 'Name them in Retry, with a short interval and MaxDelaySeconds: somebody waits on the phone.',
          },
        ];
      }),
    ),
};

function notRetried({ fields }: State): string[] {
  const retried = listOf(fields['Retry'])
    .map(objectOf)
    .filter(({ MaxAttempts }) => MaxAttempts !== 0)
    .flatMap(({ ErrorEquals }) => listOf(ErrorEquals));
  return ANY.some((name) => retried.includes(name)) ? [] : TRANSIENT.filter((name) => !retried.includes(name));
}
