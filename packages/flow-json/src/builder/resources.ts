import { FlowUsageError } from '../errors.ts';
import { formatResourceReference, parseResourceReference, type ResourceKind } from '../flow/resource-reference.ts';

/**
 * Refers to a queue by a name that each environment resolves to its ARN. A literal ARN may stand in its place anywhere.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function queue(name: string): string {
  return referenceByName('queues', name);
}

/**
 * Refers to another flow by a name that each environment resolves to its ARN.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function flow(name: string): string {
  return referenceByName('flows', name);
}

/**
 * Refers to a recorded prompt by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function prompt(name: string): string {
  return referenceByName('prompts', name);
}

/**
 * Refers to hours of operation by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function hours(name: string): string {
  return referenceByName('hours', name);
}

/**
 * Refers to the alias of an Amazon Lex bot by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function bot(name: string): string {
  return referenceByName('bots', name);
}

/**
 * Refers to a flow module that is written elsewhere by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function moduleNamed(name: string): string {
  return referenceByName('modules', name);
}

/**
 * Refers to an agent by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function agent(name: string): string {
  return referenceByName('agents', name);
}

/**
 * Refers to a view by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function view(name: string): string {
  return referenceByName('views', name);
}

/**
 * Refers to an assistant domain by a name that each environment resolves to its ARN or id.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function assistant(name: string): string {
  return referenceByName('assistants', name);
}

/**
 * Refers to a phone number by a name that each environment resolves to the number in E.164.
 *
 * @throws FlowUsageError when the name holds something else than letters, digits, `_` and `-`
 */
export function phoneNumber(name: string): string {
  return referenceByName('numbers', name);
}

/** A reference that will be found again when it is resolved: others would reach the service as they are. */
export function referenceByName(kind: ResourceKind, name: string): string {
  const reference = formatResourceReference({ kind, name });
  if (parseResourceReference(reference) === undefined) {
    throw new FlowUsageError(
      `"${name}" cannot name one of the ${kind}; a name is made of the letters A to Z, digits, "_" and "-".`,
    );
  }
  return reference;
}
