import type { Action } from '@warmline/flow-json';
import { deployedFlows } from './deployed-flows.ts';
import { targetOf, type Target } from './target.ts';
import type { Template } from './template.ts';

/** One Lambda block of a flow that the template deploys. */
export interface Invocation {
  readonly block: Action;
  /** For example `Resources.Flow.Properties.Content: Actions[2]`. */
  readonly path: string;
  readonly target: Target;
}

/** Every Lambda block of every flow in a template. Flows that cannot be read have none; WL609 names those. */
export function invocationsOf(template: Template): Invocation[] {
  return deployedFlows(template).flatMap(({ path, content }) => {
    if (content.kind !== 'flow') return [];
    return content.flow.Actions.flatMap((block, index) => {
      const arn = block.Parameters?.['LambdaFunctionARN'];
      if (block.Type !== 'InvokeLambdaFunction' || typeof arn !== 'string') return [];
      return [{ block, path: `${path}: Actions[${index}]`, target: targetOf(template, arn) }];
    });
  });
}
