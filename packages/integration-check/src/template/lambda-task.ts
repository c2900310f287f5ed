import { joinedText } from './joined-text.ts';
import { targetOf, type Target } from './target.ts';
import type { State } from './states.ts';
import { objectOf, type Template } from './template.ts';

/** A Task state that runs a function and waits for its answer. */
export interface LambdaTask {
  readonly target: Target;
}

/** `arn:aws:states:::lambda:invoke`, in any partition, through the SDK integration too. */
const INVOKE = /:states:::(?:aws-sdk:)?lambda:invoke$/;
const FUNCTION = /^(?:arn:[^:]*:lambda:|\$\{(?:Ref|GetAtt):)/;
const ELSEWHERE: Target = { kind: 'elsewhere' };

/** What a state runs; undefined for states that run no function, or that do not wait for the function itself. */
export function lambdaTaskOf(template: Template, { fields }: State): LambdaTask | undefined {
  if (fields['Type'] !== 'Task') return undefined;
  const resource = joinedText(fields['Resource']);
  if (!INVOKE.test(resource)) {
    return FUNCTION.test(resource) ? { target: targetOf(template, resource) } : undefined;
  }
  const { FunctionName, Qualifier, InvocationType } = argumentsOf(fields);
  if (InvocationType === 'Event') return undefined;
  if (typeof FunctionName !== 'string') return { target: ELSEWHERE };
  const arn = typeof Qualifier === 'string' ? `${FunctionName}:${Qualifier}` : FunctionName;
  return { target: targetOf(template, arn) };
}

/** In JSONPath they are `Parameters`, in JSONata `Arguments`. */
function argumentsOf(fields: State['fields']): State['fields'] {
  return objectOf(fields['Parameters'] ?? fields['Arguments']);
}
