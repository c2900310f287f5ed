import type { Naming } from '../branch.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';

/** How a contact moves in its queue: to a priority (1 is first, 5 usual), or as if it had waited so much longer. */
export type RoutingChange =
  | { readonly priority: number; readonly ageSeconds?: never }
  | { readonly ageSeconds: number; readonly priority?: never };

/** Change routing priority or age. It cannot fail; a change takes up to a minute for a contact that is queued already. */
export function setRoutingPriority({ priority, ageSeconds }: RoutingChange, { name }: Naming): Statement {
  const parameters = priority === undefined ? { QueueTimeAdjustmentSeconds: ageSeconds } : { QueuePriority: priority };
  return action('UpdateContactRoutingBehavior', { name: name ?? 'set-routing-priority', parameters }, () => []);
}
