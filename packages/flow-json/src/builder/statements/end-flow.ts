import type { Naming } from '../branch.ts';
import type { Statement } from '../statement.ts';

/** End flow / Resume: this flow is over, and the contact goes on where it is. */
export function endFlow({ name }: Naming = {}): Statement {
  return { name: name ?? 'end-flow', type: 'EndFlowExecution', parameters: {}, arms: [], onward: { kind: 'end' } };
}
