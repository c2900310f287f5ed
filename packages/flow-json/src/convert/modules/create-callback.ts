import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { QUEUE_PARAMETERS, queueOf } from '../queues.ts';
import { numberAt } from '../values.ts';

/** Puts a callback into a queue. */
export const createCallback: ModuleConverter = {
  parameters: ['InitialDelaySeconds', 'RetryDelaySeconds', 'MaxRetryAttempts', ...QUEUE_PARAMETERS],
  convert: (block) => [
    plainAction(block, 'CreateCallbackContact', {
      ...queueOf(block),
      InitialCallDelaySeconds: numberAt(block, 'InitialDelaySeconds', { least: 1, most: 259_200, otherwise: 1 }),
      MaximumConnectionAttempts: numberAt(block, 'MaxRetryAttempts', { least: 1, otherwise: 1 }),
      RetryDelaySeconds: numberAt(block, 'RetryDelaySeconds', { least: 1, most: 259_200, otherwise: 600 }),
    }),
  ],
};
