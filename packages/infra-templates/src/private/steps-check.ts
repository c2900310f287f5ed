import { InvalidPropError } from '../errors.ts';
import type { WorkStep } from '../work-step.ts';

const STEP_NAME = /^[a-z][a-zA-Z0-9]{0,19}$/;

/** Names that are taken: the results' own key for steps that failed, and the ending of the invoker's name. */
const TAKEN = ['missing', 'invoker'];

/** At least one. */
export type WorkSteps = readonly [WorkStep, ...WorkStep[]];

/**
 * Refuses steps whose results or functions could not be named after them.
 *
 * @throws InvalidPropError
 */
export function checkSteps(steps: readonly WorkStep[]): WorkSteps {
  const [first, ...others] = steps;
  if (first === undefined) {
    throw new InvalidPropError('steps', steps, 'name at least one, or leave it out and give entry.');
  }
  const seen = new Set<string>();
  for (const [index, { name }] of steps.entries()) {
    const prop = `steps[${index}].name`;
    if (!STEP_NAME.test(name)) {
      throw new InvalidPropError(
        prop,
        name,
        'a step is named in camelCase with at most 20 characters, for example "orders".',
      );
    }
    if (TAKEN.includes(name)) {
      throw new InvalidPropError(
        prop,
        name,
        `the names ${TAKEN.join(' and ')} are taken by what stands beside the steps.`,
      );
    }
    // Regardless of case, since files and folders are named after steps.
    if (seen.has(name.toLowerCase()))
      throw new InvalidPropError(prop, name, 'another step is called so: name each once.');
    seen.add(name.toLowerCase());
  }
  return [first, ...others];
}
