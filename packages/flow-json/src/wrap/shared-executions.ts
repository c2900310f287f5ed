import type { Block } from '../facts/facts.ts';
import type { Issue } from '../issue.ts';
import { wrapIssue } from './wrap-issue.ts';

/**
 * Calls that are given the same as an earlier one. Behind a state machine the same contact, function and parameters are the same
 * execution, so the second call is given the first one's answer; what a function reads beside its parameters does not count.
 */
export function sharedExecutions(calls: readonly Block[]): readonly Issue[] {
  const earlier = new Map<string, Block>();
  return calls.flatMap((call) => {
    const given = JSON.stringify(inOrder(call.action.Parameters?.['LambdaInvocationAttributes']));
    const first = earlier.get(given);
    if (first === undefined) {
      earlier.set(given, call);
      return [];
    }
    return [
      wrapIssue('given-the-same', call, {
        message: `The block "${call.action.Identifier}" gives the function the same parameters as "${first.action.Identifier}", and so is given its answer in the same contact, whatever contact attributes have changed between them.`,
        hint: 'Where the function is to work again, give it a parameter that differs: what it reads, or the name of the step.',
      }),
    ];
  });
}

/** The same parameters in another order are the same. */
function inOrder(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1));
}
