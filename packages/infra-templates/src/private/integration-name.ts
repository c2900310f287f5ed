import { InvalidPropError } from '../errors.ts';

const NAME_CHARACTERS = 40;
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Refuses a name that could not stand in a flow's references, in the flow's name and in the names of the outputs.
 *
 * @throws InvalidPropError
 */
export function checkIntegrationName(name: string): void {
  if (name.length <= NAME_CHARACTERS && KEBAB_CASE.test(name)) return;
  throw new InvalidPropError(
    'name',
    name,
    `an integration is named in kebab-case with at most ${NAME_CHARACTERS} characters, for example "order-status".`,
  );
}

/** The name as the CloudFormation outputs begin with it: `order-status` becomes `OrderStatus`. */
export function outputPrefix(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
