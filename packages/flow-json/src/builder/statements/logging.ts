import type { Naming } from '../branch.ts';
import type { Statement } from '../statement.ts';

/** Set logging behavior. */
export function logging(behavior: 'Enabled' | 'Disabled', { name }: Naming = {}): Statement {
  return {
    name: name ?? `logging-${behavior.toLowerCase()}`,
    type: 'UpdateFlowLoggingBehavior',
    parameters: { FlowLoggingBehavior: behavior },
    arms: [],
    onward: { kind: 'follow' },
  };
}
