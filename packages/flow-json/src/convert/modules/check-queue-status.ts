import { action, errorArm, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import { comparison } from '../operators.ts';
import { QUEUE_PARAMETERS, queueOf } from '../queues.ts';
import type { Action, ConditionTransition } from '../../flow/flow.ts';

/** The metric that a branch compares, by what its condition is called. */
const METRICS: readonly (readonly [RegExp, string])[] = [
  [/time/i, 'OldestContactInQueueAgeSeconds'],
  [/capacity|size/i, 'NumberOfContactsInQueue'],
];

/**
 * Compares how long contacts wait in a queue, and how many. Today's block compares one of the two, so branches on both become
 * blocks in a row. Times stay the milliseconds they were: the console's own samples kept them (flow-language 7.3, CheckMetricData).
 */
export const checkQueueStatus: ModuleConverter = {
  parameters: QUEUE_PARAMETERS,
  convert: (block) => {
    const otherwise = onward(block, 'NoMatch');
    const [first, ...rest] = runsOf(block);
    if (first === undefined) return { leadsOn: otherwise, because: 'It compares with nothing, so nothing matches.' };
    if (rest.length > 0) block.note("Today's block compares one figure of a queue; this one became several in a row.");

    const identifiers = [block.identifier, ...rest.map(() => block.further())];
    const check = ({ metric, conditions }: Run, index: number): Action => {
      const next = identifiers[index + 1] ?? otherwise;
      const failure = errorArm(block, 'NoMatchingError', 'Error', 'NoMatch');
      return action(
        identifiers[index] ?? block.identifier,
        'CheckMetricData',
        { MetricType: metric, ...queueOf(block) },
        {
          NextAction: failure.NextAction,
          Errors: [{ NextAction: next, ErrorType: 'NoMatchingCondition' }, failure],
          Conditions: conditions,
        },
      );
    };
    return [check(first, 0), ...rest.map((run, index) => check(run, index + 1))];
  },
};

/** Branches on one metric that follow each other. */
interface Run {
  readonly metric: string;
  readonly conditions: readonly ConditionTransition[];
}

/** Order decides which branch is taken, so branches are put together only where they stand together. */
function runsOf(block: Block): readonly Run[] {
  const runs: { readonly metric: string; readonly conditions: ConditionTransition[] }[] = [];
  for (const evaluation of block.evaluations()) {
    const metric = METRICS.find(([pattern]) => pattern.test(evaluation.condition))?.[1];
    const branch = metric === undefined ? undefined : comparison(block, evaluation);
    if (metric === undefined || branch === undefined) continue;
    const last = runs.at(-1);
    if (last?.metric === metric) last.conditions.push(branch);
    else runs.push({ metric, conditions: [branch] });
  }
  return runs;
}
