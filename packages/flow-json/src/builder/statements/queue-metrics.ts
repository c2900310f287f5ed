import type { QuietFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';
import { queueParameter } from './check-queue.ts';

export interface MetricsOptions<Call = never> extends QuietFailure<Call> {
  /** Default: the working queue. */
  readonly queue?: string | Reference;
  /** Default: all channels. */
  readonly channel?: 'Voice' | 'Chat' | 'Task' | 'Email' | Reference;
}

/** Get queue metrics; they are in `call.metrics`. */
export function queueMetrics({ queue, channel, onFailure = goOn, name }: MetricsOptions, steps: Branches): Statement {
  return action(
    'GetMetricData',
    {
      name: name ?? 'queue-metrics',
      parameters: { ...queueParameter(queue), ...(channel === undefined ? {} : { QueueChannel: channel }) },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}
