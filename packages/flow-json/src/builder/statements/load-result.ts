import { identifierFromWords } from '../../flow/identifier.ts';
import type { Branch, LoudFailure } from '../branch.ts';
import type { Invocation } from '../invocation.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface LoadOptions<Call = never> extends LoudFailure<Call> {
  /** Taken when the function has not returned yet. */
  readonly onInProgress: Branch<Call>;
}

/** Load Lambda result: the answer of a function that was started takes the place of the latest one. */
export function loadResult(
  { id, functionName }: Invocation,
  { onInProgress, onFailure, name }: LoadOptions,
  steps: Branches,
): Statement {
  return action(
    'LoadLambdaFunctionResult',
    {
      name: name ?? identifierFromWords(`load ${functionName}`, 'load-result'),
      parameters: { LambdaInvocationId: id },
      errors: { NoMatchingError: onFailure, InProgress: onInProgress },
    },
    steps,
  );
}
