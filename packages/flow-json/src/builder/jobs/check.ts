import { identifierFromWords } from '../../flow/identifier.ts';
import type { StateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import type { Naming } from '../branch.ts';
import { goOn } from '../go-on.ts';
import { referenceTo } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { setFlowAttributes } from '../statements/set-flow-attributes.ts';
import type { Writer } from '../writer.ts';
import { byStatus } from './by-status.ts';
import { askInvoker, turnAttribute } from './invoker-calls.ts';
import type { Exits } from './mode.ts';
import type { Ready } from './ready-made.ts';
import type { Work } from './work.ts';

/**
 * Asks the invoker once. Work that runs on goes on at `running`, and so does a check that failed: the work knows nothing of it,
 * and the next check may see its end.
 */
export function check(
  work: Work<StateMachineLadder>,
  exits: Exits,
  running: Ready,
  { checked }: Writer,
  naming: Naming = {},
): Statement {
  const { lambda, key } = work;
  const kept = setFlowAttributes(
    { [turnAttribute(key)]: referenceTo('$.External.turn') },
    { name: identifierFromWords(`keep turn of ${lambda.name}`, 'keep-turn'), onFailure: goOn },
    () => [],
  );
  const answered = byStatus(`is ${lambda.name} done`, exits, () => [checked(kept), ...running()], checked);
  return checked(askInvoker(work, { answered, failed: running, ...naming }));
}
