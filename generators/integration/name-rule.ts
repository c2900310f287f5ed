/** Names of integrations: kebab-case, beginning with a letter. */
export const NAME_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Longest name of an integration, in characters. */
export const NAME_LENGTH = 40;

/** Names in kebab-case that cannot be used all the same, and why. */
export const RESERVED_NAMES: ReadonlyMap<string, string> = new Map([
  ['dist', 'git ignores every folder of that name'],
  ['coverage', 'git ignores every folder of that name'],
  ['templates', 'the linters skip every folder of that name'],
  ['constructor', 'the CDK cannot make a stack of that name'],
  ['bootstrap-version', 'every CDK stack has a part of that name'],
  ['check-bootstrap-version', 'every CDK stack has a part of that name'],
  ['connect-instance-arn', 'the stack has a parameter of that name'],
]);

const EXAMPLE = 'order-status';

/** A valid name as close as possible to what was given; an example where nothing of it can be kept. Performs no I/O. */
export function suggestName(given: unknown): string {
  if (typeof given !== 'string') return EXAMPLE;
  const words = given
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const name = words
    .replace(/^[^a-z]+/, '')
    .slice(0, NAME_LENGTH)
    .replace(/-+$/, '');
  if (name === '') return EXAMPLE;
  return RESERVED_NAMES.has(name) ? `${name}-line` : name;
}
