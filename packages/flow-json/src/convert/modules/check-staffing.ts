import { action, condition, errorArm, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { QUEUE_PARAMETERS, queueOf } from '../queues.ts';
import { textAt } from '../values.ts';

const METRICS: Readonly<Record<string, string>> = {
  Available: 'NumberOfAgentsAvailable',
  Staffed: 'NumberOfAgentsStaffed',
  Online: 'NumberOfAgentsOnline',
};

/** Tells whether anyone works on a queue: today, whether their number is above 0. */
export const checkStaffing: ModuleConverter = {
  parameters: ['Status', ...QUEUE_PARAMETERS],
  convert: (block) => {
    const status = textAt(block, 'Status') ?? '';
    const metric = Object.hasOwn(METRICS, status) ? METRICS[status] : undefined;
    if (metric === undefined)
      return { notCarried: `It asks for agents of the status "${status}", which is not known.` };
    const failure = errorArm(block, 'NoMatchingError', 'Error', 'False');
    return [
      action(
        block.identifier,
        'CheckMetricData',
        { MetricType: metric, ...queueOf(block) },
        {
          NextAction: failure.NextAction,
          Errors: [{ NextAction: onward(block, 'False'), ErrorType: 'NoMatchingCondition' }, failure],
          Conditions: [condition('NumberGreaterThan', '0', onward(block, 'True'))],
        },
      ),
    ];
  },
};
