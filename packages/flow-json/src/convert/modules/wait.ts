import { action, condition, errorArm, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { isOn, numberAt } from '../values.ts';

/** Waits for some time, or until the customer comes back. */
export const wait: ModuleConverter = {
  parameters: ['TimeoutSeconds', 'InterruptOnCustomerReturn'],
  convert: (block) => {
    const limit = numberAt(block, 'TimeoutSeconds', { least: 1, most: 604_800, otherwise: 60, dynamic: true });
    const returns = isOn(block, 'InterruptOnCustomerReturn') || block.way('CustomerReturn') !== undefined;
    const failure = errorArm(block, 'NoMatchingError', 'Error', 'Timeout');
    return [
      action(
        block.identifier,
        'Wait',
        { TimeLimitSeconds: limit, ...(returns ? { Events: ['CustomerReturned'] } : {}) },
        {
          NextAction: failure.NextAction,
          Errors: [failure],
          Conditions: [
            ...(returns ? [condition('Equals', 'CustomerReturned', onward(block, 'CustomerReturn'))] : []),
            condition('Equals', 'WaitCompleted', onward(block, 'Timeout')),
          ],
        },
      ),
    ];
  },
};
