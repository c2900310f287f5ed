import type { CallBranch, Naming } from '../call.ts';
import type { Reference } from '../reference.ts';
import type { Statement, Step } from '../statement.ts';

/** Transfer to flow: on success, this flow is over. */
export function transferToFlow(
  flow: string | Reference,
  { onFailure, name }: { readonly onFailure: CallBranch } & Naming,
  steps: (branch: CallBranch) => readonly Step[],
): Statement {
  return {
    name: name ?? 'transfer-to-flow',
    type: 'TransferToFlow',
    parameters: { ContactFlowId: flow.toString() },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'leaves', arm: 'NoMatchingError' },
  };
}
