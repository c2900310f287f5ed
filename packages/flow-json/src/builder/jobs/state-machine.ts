import { identifierFromWords } from '../../flow/identifier.ts';
import { INVOKER_RESULT } from '../../invoker-contract.ts';
import type { StateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import { referenceTo } from '../reference.ts';
import type { Step } from '../statement.ts';
import { setFlowAttributes } from '../statements/set-flow-attributes.ts';
import type { Writer } from '../writer.ts';
import { check } from './check.ts';
import { checkLoop } from './check-loop.ts';
import { executionAttribute, startInvoker, turnAttribute } from './invoker-calls.ts';
import type { CollectExits, Exits, Mode } from './mode.ts';
import { byStatus } from './by-status.ts';
import { readyMade } from './ready-made.ts';
import { refuseWithoutPrompts } from './refuse-waiting.ts';
import { namedFirst, type Work } from './work.ts';

type MachineWork = Work<StateMachineLadder>;

/**
 * Work behind a state machine: the invoker starts it and reports on it, in a loop that is paced by prompts, or by a Wait away
 * from the phone. What it answers is read right behind the block that answered, and nowhere else.
 */
export const stateMachine: Mode<StateMachineLadder> = {
  answer: INVOKER_RESULT,
  idAttribute: executionAttribute,
  numbersAttempts: true,
  invoke: (work, exits, writer) => [
    ...started(work, exits, writer),
    ...byStatus(`is ${work.lambda.name} done`, exits, () => [], writer.checked),
    ...checkedInTurns(work, exits, writer),
  ],
  start: started,
  collect: collected,
};

function started(work: MachineWork, { failed }: Exits, { checked }: Writer): readonly Step[] {
  const { lambda, key } = work;
  const saved = setFlowAttributes(
    {
      [executionAttribute(key)]: referenceTo('$.External.executionId'),
      [turnAttribute(key)]: referenceTo('$.External.turn'),
    },
    { name: identifierFromWords(`save ${lambda.name}`, 'save-job'), onFailure: failed },
    readyMade,
  );
  return [startInvoker(work, failed), saved].map(checked);
}

function collected(work: MachineWork, exits: CollectExits, writer: Writer): readonly Step[] {
  const { running } = exits;
  const named = namedFirst(work);
  if (running !== undefined) return [check(work, exits, running, writer, named)];
  return [check(work, exits, () => [], writer, named), ...checkedInTurns(work, exits, writer)];
}

function checkedInTurns(work: MachineWork, exits: Exits, writer: Writer): readonly Step[] {
  refuseWithoutPrompts(work.lambda.name, writer.place);
  return checkLoop(work, exits, writer);
}
