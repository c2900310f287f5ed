import { emit, type ResourceReference } from '@warmline/flow-json';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { contactFlowOf } from '../private/contact-flow-of.ts';
import { resolveFlow } from '../private/flow-references.ts';
import { describedParameter, parameterId } from '../private/resource-parameter.ts';
import { literalInSub, ref, sub } from './intrinsics.ts';
import { PARAMETERS, type SamNames } from './sam-names.ts';
import type { SamParameter, SamResource } from './sam-template.ts';

/** The contact flow, and a parameter for each resource that it names and nobody gave. */
export interface SamFlow {
  readonly resource: SamResource;
  readonly parameters: Readonly<Record<string, SamParameter>>;
}

/**
 * The contact flow in its instance, named after the stack: a template holds one integration.
 *
 * @throws UnresolvedReferencesError, InvalidPropError
 */
export function samFlow(
  names: SamNames,
  { name, flow, resources = {} }: Pick<ConnectIntegrationProps, 'name' | 'flow' | 'resources'>,
): SamFlow {
  const { type, description, content } = contactFlowOf(flow);
  const parameters = new Map<string, SamParameter>();
  const filledIn: string[] = [];
  const mark = unusedMark(emit(content));
  const place = (id: string): string => `${mark}${filledIn.push(id) - 1}${mark}`;
  const resolved = resolveFlow(content, name, place(names.alias), resources, (reference) => {
    const id = parameterId(reference);
    parameters.set(id, parameterFor(reference));
    return place(id);
  });
  const text = literalInSub(emit(resolved)).replace(
    new RegExp(`${mark}(\\d+)${mark}`, 'g'),
    (_, index: string) => `\${${filledIn[Number(index)] ?? ''}}`,
  );
  return {
    parameters: Object.fromEntries(parameters),
    resource: {
      Type: 'AWS::Connect::ContactFlow',
      // The content refers to the alias, so a new version has all traffic before a new flow; this lets the first call through.
      DependsOn: [names.of('ConnectPermission')],
      Properties: {
        InstanceArn: ref(PARAMETERS.instance),
        Name: ref('AWS::StackName'),
        Type: type,
        ...(description !== '' && { Description: description }),
        Content: sub(text),
      },
    },
  };
}

/** A text that does not occur in the flow, to mark what CloudFormation fills in while JSON is written. */
function unusedMark(text: string): string {
  let mark = '@@';
  while (text.includes(mark)) mark += '@';
  return mark;
}

function parameterFor(reference: ResourceReference): SamParameter {
  const { description, allowedPattern, constraintDescription } = describedParameter(reference);
  return {
    Type: 'String',
    Description: description,
    AllowedPattern: allowedPattern,
    ConstraintDescription: constraintDescription,
  };
}
