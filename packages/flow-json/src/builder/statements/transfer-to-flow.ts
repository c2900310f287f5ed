import { FlowUsageError } from '../../errors.ts';
import type { Branch, Naming } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Arm, Statement, Step } from '../statement.ts';

/** Transfer to flow: on success, this flow is over. */
export function transferToFlow(
  flow: string | Reference,
  { onFailure, name }: { readonly onFailure: Branch<never> } & Naming,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const flowId = flow.toString();
  if (flowId === '')
    throw new FlowUsageError('transferToFlow got an empty flow; name one, for example flow("opening-hours").');

  const failed: Arm = { on: 'NoMatchingError', body: steps(onFailure), then: 'join' };
  return {
    name: name ?? 'transfer-to-flow',
    type: 'TransferToFlow',
    parameters: { ContactFlowId: flowId },
    arms: [failed],
    onward: { kind: 'arm', arm: failed },
  };
}
