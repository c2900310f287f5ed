import { jsonPathsIn } from '../flow/json-paths.ts';
import type { JsonValue } from '../json.ts';

/** The keys below `$` of one JSONPath, for example `["External", "state"]`. */
export type Read = readonly string[];

/** Every JSONPath in the texts of a value, at any depth, in document order. */
export function readsIn(value: JsonValue): readonly Read[] {
  const reads: Read[] = [];
  gather(value, reads);
  return reads;
}

/** What is read of the last function's answer: the keys below either of its namespaces; undefined for other reads. */
export function answerField([root, second, ...rest]: Read): string | undefined {
  if (root === 'External') return second === undefined ? '' : [second, ...rest].join('.');
  return root === 'LambdaInvocation' && second === 'ResultData' ? rest.join('.') : undefined;
}

/** Is this the id of the function that was last started asynchronously? */
export function isInvocationId([root, second]: Read): boolean {
  return root === 'LambdaInvocation' && second === 'InvocationId';
}

function gather(value: JsonValue, reads: Read[]): void {
  if (typeof value === 'string') {
    // Most texts hold no path; looking for the mark first spares them the expression.
    if (value.includes('$')) for (const { keys } of jsonPathsIn(value)) reads.push(keys);
  } else if (Array.isArray(value)) {
    for (const inner of value) gather(inner as JsonValue, reads);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) gather(inner, reads);
  }
}
