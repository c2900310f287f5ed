import type { IConstruct } from 'constructs';
import { InvalidPropError } from '../errors.ts';

const CONTEXT_KEY = 'ignoreRolloutAlarms';
const VALUES: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [undefined, false],
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
]);

/**
 * Whether a deployment is to go through although an alarm rings: as the prop says, else the context value `ignoreRolloutAlarms`. An
 * alarm that rings because of the very fault that is being mended would stop the version that mends it.
 *
 * @throws InvalidPropError for a context value other than true and false
 */
export function ignoresAlarms(scope: IConstruct, given: boolean | undefined): boolean {
  if (given !== undefined) return given;
  const context: unknown = scope.node.tryGetContext(CONTEXT_KEY);
  const ignores = VALUES.get(context);
  if (ignores === undefined) throw new InvalidPropError(`context ${CONTEXT_KEY}`, context, 'it takes true or false.');
  return ignores;
}
