import type { Ladder } from '../../ladder/ladder.ts';
import { asynchronous } from './asynchronous.ts';
import type { Mode } from './mode.ts';
import { stateMachine } from './state-machine.ts';
import { synchronous } from './synchronous.ts';

/** How work is done, by its ladder's execution. */
const MODES: { readonly [Execution in Ladder['execution']]: Mode<Extract<Ladder, { readonly execution: Execution }>> } =
  {
    sync: synchronous,
    async: asynchronous,
    'step-functions': stateMachine,
  };

/** The mode in which work of these limits is done. */
export function modeOf({ execution }: Ladder): Mode {
  // The mode of an execution takes work of that execution, which the compiler does not see through the record.
  return MODES[execution] as unknown as Mode;
}
