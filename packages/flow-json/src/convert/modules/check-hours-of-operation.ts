import { action, condition, errorArm, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { resourceAt } from '../values.ts';

/** Tells whether it is within the given hours of operation, or those of the queue. */
export const checkHoursOfOperation: ModuleConverter = {
  parameters: ['Hours'],
  convert: (block) => {
    const hours = resourceAt(block, 'Hours', 'hours', 'Hours');
    const failure = errorArm(block, 'NoMatchingError', 'Error', 'False');
    return [
      action(block.identifier, 'CheckHoursOfOperation', hours === undefined ? {} : { HoursOfOperationId: hours }, {
        NextAction: failure.NextAction,
        Errors: [failure],
        Conditions: [
          condition('Equals', 'True', onward(block, 'True')),
          condition('Equals', 'False', onward(block, 'False')),
        ],
      }),
    ];
  },
};
