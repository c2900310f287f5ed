import { jsonPathsIn } from '../flow/json-paths.ts';
import type { JsonValue } from '../json.ts';

/** The keys below `$` of one JSONPath, for example `["External", "state"]`. */
export type Read = readonly string[];

/** What the texts of a value say, found in one walk. */
export interface Texts {
  /** Every JSONPath in them, in document order. */
  readonly reads: readonly Read[];
  /** How long they are together. */
  readonly characters: number;
}

/** Goes through the texts of a value, at any depth. */
export function textsIn(value: JsonValue): Texts {
  const walk = { reads: [], characters: 0 };
  gather(value, walk);
  return walk;
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

function gather(value: JsonValue, walk: { readonly reads: Read[]; characters: number }): void {
  if (typeof value === 'string') {
    walk.characters += value.length;
    // Most texts hold no path; looking for the mark first spares them the expression.
    if (value.includes('$')) for (const { keys } of jsonPathsIn(value)) walk.reads.push(keys);
  } else if (Array.isArray(value)) {
    for (const inner of value) gather(inner as JsonValue, walk);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) gather(inner, walk);
  }
}
