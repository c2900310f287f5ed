import { parse, type Action } from '@warmline/flow-json';
import { joinedText, markedId } from './flow-content.ts';
import { resourcesOfType, type Template } from './template.ts';

/** One Lambda block of a flow that the template deploys. */
export interface Invocation {
  /** Logical id of the flow. */
  readonly flowId: string;
  readonly block: Action;
  /** For example `Resources.Flow.Properties.Content: Actions[2]`. */
  readonly path: string;
  /** `LambdaFunctionARN` as it stands in the content: a literal, a JSONPath, or a marker. */
  readonly arn: string;
  /** The logical id behind the ARN; undefined where it is no reference into the template. */
  readonly targetId: string | undefined;
}

/** Every Lambda block of every flow in a template. Flows that cannot be read have none; another check says why. */
export function invocationsOf(template: Template): Invocation[] {
  return resourcesOfType(template, 'AWS::Connect::ContactFlow').flatMap(({ id, properties }) => {
    const text = joinedText(properties['Content']);
    const parsed = text === undefined ? undefined : parse(text);
    if (parsed?.ok !== true) return [];
    return parsed.flow.Actions.flatMap((block, index) => {
      const arn = block.Parameters?.['LambdaFunctionARN'];
      if (block.Type !== 'InvokeLambdaFunction' || typeof arn !== 'string') return [];
      const path = `Resources.${id}.Properties.Content: Actions[${index}]`;
      return [{ flowId: id, block, path, arn, targetId: markedId(arn) }];
    });
  });
}
