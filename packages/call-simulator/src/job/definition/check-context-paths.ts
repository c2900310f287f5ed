import { SimulatorUsageError } from '../../errors.ts';
import { textsIn, type NamedState } from './states.ts';

/** What the simulator knows of an execution, its machine and its states. */
const KNOWN = ['$$.Execution.Id', '$$.Execution.Input', '$$.Execution.Name', '$$.Execution.StartTime'];
const ALSO_KNOWN = ['$$.Map.Item', '$$.State.EnteredTime', '$$.StateMachine.Id', '$$.StateMachine.Name'];

/** In an inner machine the library has others in their place: those of the inner machine. */
const OUTSIDE_ONLY = ['$$.Execution.Input', '$$.Execution.StartTime'];

/**
 * Refuses paths into the context of an execution that would not give what Step Functions gives.
 *
 * @throws SimulatorUsageError
 */
export function checkContextPaths({ name, state, nested }: NamedState): void {
  const known = [...KNOWN, ...ALSO_KNOWN].filter((path) => !nested || !OUTSIDE_ONLY.includes(path));
  const paths = textsIn(state).flatMap((text) => text.match(/\$\$[\w.]*/g) ?? []);
  const unknown = paths.find((path) => !known.some((prefix) => path === prefix || path.startsWith(`${prefix}.`)));
  if (unknown === undefined) return;
  const where = nested ? ' in a branch' : '';
  throw new SimulatorUsageError(
    `The state "${name}" reads ${unknown}; the simulator knows${where} ${known.join(', ')}.`,
  );
}
