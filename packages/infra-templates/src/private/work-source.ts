import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { InvalidPropError } from '../errors.ts';
import { checkSteps, type WorkSteps } from './steps-check.ts';

/** Who does the work: a function that this stack makes, several side by side, or one that exists. */
export type WorkSource =
  | { readonly kind: 'new'; readonly entry: string }
  | { readonly kind: 'steps'; readonly steps: WorkSteps }
  | { readonly kind: 'existing'; readonly arn: string };

/**
 * Reads from the props who does the work.
 *
 * @throws InvalidPropError unless it is said, and said once
 */
export function workSource({
  entry,
  steps,
  function: existing,
}: Pick<ConnectIntegrationProps, 'entry' | 'steps' | 'function'>): WorkSource {
  const given = Object.entries({ entry, steps, function: existing }).flatMap(([prop, value]) =>
    value === undefined ? [] : [prop],
  );
  if (given.length > 1) {
    throw new InvalidPropError(
      given.join(' and '),
      [entry, steps, existing].filter((value) => value !== undefined),
      'the work is done by one of them: keep one, and leave the rest out.',
    );
  }
  if (entry !== undefined) return { kind: 'new', entry };
  if (existing !== undefined) return { kind: 'existing', arn: existing.arn };
  if (steps === undefined) {
    throw new InvalidPropError(
      'entry',
      entry,
      'name the source file of the handler, or give steps, or a function that exists.',
    );
  }
  return { kind: 'steps', steps: checkSteps(steps) };
}
