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
