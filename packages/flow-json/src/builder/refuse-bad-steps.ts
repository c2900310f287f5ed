import { FlowUsageError } from '../errors.ts';
import type { Ladder } from '../ladder/ladder.ts';

/**
 * Refuses steps whose results nobody could read, and steps where nothing runs them.
 *
 * @throws FlowUsageError that names the function and the step
 */
export function refuseBadSteps(functionName: string, steps: readonly string[], { execution }: Ladder): void {
  const refuse = (what: string): never => {
    throw new FlowUsageError(`The function "${functionName}" has ${what}`);
  };
  if (steps.length > 0 && execution !== 'step-functions') {
    refuse(`steps and no state machine to run them; give it limits of a stateMachineLadder.`);
  }
  const bad = steps.find((step) => !/^[a-z][a-zA-Z0-9]{0,19}$/.test(step) || step === MISSING);
  if (bad !== undefined) {
    refuse(
      `a step "${bad}". A step is called as its result is: a lower-case letter, then up to 19 letters and digits, and not "${MISSING}".`,
    );
  }
  const twice = steps.find((step, index) => steps.indexOf(step) !== index);
  if (twice !== undefined) refuse(`the step "${twice}" twice; each result needs a name of its own.`);
}

/** Under this name a result says which steps failed. */
const MISSING = 'missing';
