import type { StateMachineLadder } from '@warmline/flow-json';
import { integrationArn } from './integration-arn.ts';
import { renderRetry } from './retry-fields.ts';

/**
 * A state that runs a function with what Connect sent, and nothing else, and whose result is what `result` makes of the answer:
 * paths such as `$.Payload`. States and tries are as long as the ladder says.
 */
export function renderInvocation(
  functionArn: string,
  { attemptSeconds, retry }: Pick<StateMachineLadder, 'attemptSeconds' | 'retry'>,
  result: Readonly<Record<string, string>>,
) {
  return {
    Type: 'Task',
    Resource: integrationArn('lambda:invoke'),
    Parameters: { FunctionName: functionArn, 'Payload.$': '$.event' },
    TimeoutSeconds: attemptSeconds,
    ResultSelector: result,
    Retry: renderRetry(retry),
  };
}
