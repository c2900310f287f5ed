import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import { INVOKER_PARAMETERS } from '../../invoker-contract.ts';
import type { StateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import type { Naming } from '../branch.ts';
import { invokerNameOf } from '../lambda-function.ts';
import { referenceTo } from '../reference.ts';
import type { Arm, Statement, Step } from '../statement.ts';
import { invoke, type Callee } from '../statements/invoke.ts';
import { readyMade, type Ready } from './ready-made.ts';
import { namedFirst, type Work } from './work.ts';

type MachineWork = Work<StateMachineLadder>;

/**
 * Has the invoker start the work.
 *
 * @throws FlowUsageError when the work has a parameter of a name that the flow and the invoker use between themselves
 */
export function startInvoker(work: MachineWork, failed: Ready): Statement {
  const { lambda, parameters, attempt } = work;
  const reserved = Object.values(INVOKER_PARAMETERS).find((name) => Object.hasOwn(parameters, name));
  if (reserved !== undefined) {
    throw new FlowUsageError(
      `"${lambda.name}" is given a parameter "${reserved}", which the flow and the invoker of the state machine use between themselves. Give it another name.`,
    );
  }
  const given = { ...parameters, [INVOKER_PARAMETERS.attempt]: String(attempt) };
  const name = identifierFromWords(`start ${lambda.name}`, 'start-job');
  return invoke(invokerOf(lambda), { name, parameters: given, onFailure: failed, ...namedFirst(work) }, readyMade);
}

/** Has the invoker report on the work; by the id and the turn that the flow keeps, never by what was answered last. */
export function askInvoker(
  { lambda, key }: MachineWork,
  { answered, failed, name }: Naming & { readonly answered: readonly Step[]; readonly failed: Ready },
): Statement {
  const asked = invoke(
    invokerOf(lambda),
    {
      name: name ?? identifierFromWords(`check ${lambda.name}`, 'check-job'),
      parameters: {
        [INVOKER_PARAMETERS.executionId]: referenceTo(`$.FlowAttributes.${executionAttribute(key)}`),
        [INVOKER_PARAMETERS.turn]: referenceTo(`$.FlowAttributes.${turnAttribute(key)}`),
      },
      onFailure: failed,
    },
    readyMade,
  );
  const success: Arm = { on: 'success', plain: true, body: answered, then: 'join' };
  return { ...asked, arms: [success, ...asked.arms], onward: { kind: 'arm', arm: success } };
}

/** The flow attribute that keeps the id of an execution. */
export function executionAttribute(key: string): string {
  return `${key}Execution`;
}

/** The flow attribute that keeps how often the flow has checked. */
export function turnAttribute(key: string): string {
  return `${key}Turn`;
}

function invokerOf({ name, invoker, arn, limits }: MachineWork['lambda']): Callee {
  const { name: invokerName, arn: invokerArn } = invoker ?? { name: invokerNameOf(name), arn };
  return { name: invokerName, arn: invokerArn, response: 'JSON', blockSeconds: limits.invoker.blockSeconds };
}
