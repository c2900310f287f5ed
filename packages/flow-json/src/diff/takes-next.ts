import { definitionOf } from '../catalogue/catalogue.ts';
import type { Action } from '../flow/flow.ts';

/**
 * Can a call take the `NextAction` of this action? The service demands one of nearly every action (flow-language 2.4), and
 * consoles fill it with a copy of another branch where no call can take it:
 *
 * - the action ends the flow, or hands the contact over when it succeeds;
 * - whatever meets no condition takes the `NoMatchingCondition` branch. `InvokeFlowModule` is left out: how it goes on after
 *   a module that names no result is UNDOCUMENTED;
 * - its results are known, and each has a branch.
 */
export function takesNext(action: Action): boolean {
  const { Type, Transitions } = action;
  const { Errors = [], Conditions = [] } = Transitions;
  if (definitionOf(Type)?.terminal === true || handsOver(action)) return false;
  if (Type !== 'InvokeFlowModule' && Errors.some(({ ErrorType }) => ErrorType === 'NoMatchingCondition')) return false;
  const wired = new Set(
    Conditions.filter(({ Condition }) => Condition.Operator === 'Equals').map(({ Condition }) => Condition.Operands[0]),
  );
  return RESULTS.get(Type)?.every((result) => wired.has(result)) !== true;
}

/** Does the contact not come back when the action succeeds? (flow-language 10) */
function handsOver({ Type, Parameters }: Action): boolean {
  const returns = Parameters?.['ContinueFlowExecution'];
  return HANDS_OVER.has(Type) || (Type === 'TransferParticipantToThirdParty' && returns === 'False');
}

const HANDS_OVER: ReadonlySet<string> = new Set([
  'DequeueContactAndTransferToQueue',
  'TransferContactToQueue',
  'TransferToFlow',
]);

/** Types that always come to one of a few results. */
const RESULTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['CheckHoursOfOperation', ['True', 'False']],
  ['CheckOutboundCallStatus', ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected']],
  ['CheckSegmentMembershipForCustomerProfile', ['True', 'False']],
  ['Loop', ['ContinueLooping', 'DoneLooping']],
]);
