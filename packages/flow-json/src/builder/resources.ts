import { formatResourceReference } from '../flow/resource-reference.ts';

/** Refers to a queue by a name that each environment resolves to its ARN. A literal ARN may stand in its place anywhere. */
export function queue(name: string): string {
  return formatResourceReference({ kind: 'queues', name });
}

/** Refers to another flow by a name that each environment resolves to its ARN. */
export function flow(name: string): string {
  return formatResourceReference({ kind: 'flows', name });
}
