import { identifierFromWords } from '../../flow/identifier.ts';
import type { LoudFailure } from '../branch.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';
import { invocationAttributes } from './invocation-attributes.ts';
import { setFlowAttributes } from './set-flow-attributes.ts';

export interface StartOptions<Call = never> extends LoudFailure<Call> {
  /** What the function is given as `Details.Parameters`. Default: nothing. */
  readonly parameters?: Readonly<Record<string, string | Reference>>;
  /** How long the function may take, 1 to 60 seconds. Default: 60. */
  readonly seconds?: number;
  /**
   * Flow attribute that keeps the id, so that several functions can run at once. Default: none; the id is that of the latest
   * start, and lost with the next.
   */
  readonly saveAs?: string;
}

/** Where the id of the latest start stands. */
export const LATEST_INVOCATION = '$.LambdaInvocation.InvocationId';

/** Invoke Lambda, asynchronous: the flow goes on at once. A second block saves the id. */
export function startInvocation(lambda: LambdaFunction, options: StartOptions, steps: Branches): readonly Statement[] {
  const { parameters = {}, seconds = 60, saveAs, onFailure, name } = options;
  const started = action(
    'InvokeLambdaFunction',
    {
      name: name ?? identifierFromWords(`start ${lambda.name}`, 'start'),
      parameters: {
        LambdaFunctionARN: lambda.arn,
        InvocationTimeLimitSeconds: seconds,
        InvocationType: 'ASYNCHRONOUS',
        ...invocationAttributes(lambda.name, parameters),
        ResponseValidation: { ResponseType: lambda.response },
      },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
  if (saveAs === undefined) return [started];
  const saved = setFlowAttributes({ [saveAs]: LATEST_INVOCATION }, { onFailure, name: saveName(saveAs) }, steps);
  return [started, saved];
}

function saveName(attribute: string): string {
  return identifierFromWords(`save ${attribute}`, 'save-invocation');
}
