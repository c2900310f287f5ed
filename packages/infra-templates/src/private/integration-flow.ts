import { Stack } from 'aws-cdk-lib';
import { CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import type { ConnectInstance } from './connect-instance.ts';
import type { ConnectTarget } from './connect-target.ts';
import { contactFlowOf } from './contact-flow-of.ts';
import { flowName } from './flow-name.ts';
import { resolveFlow } from './flow-references.ts';
import { outermostStack } from './outermost-stack.ts';
import { resourceParameter } from './resource-parameter.ts';

/**
 * The contact flow in its instance, with ARNs for what it names.
 *
 * @throws UnresolvedReferencesError, InvalidPropError
 */
export function integrationFlow(
  scope: Construct,
  { name, flow, resources = {} }: Pick<ConnectIntegrationProps, 'name' | 'flow' | 'resources'>,
  instance: ConnectInstance,
  target: ConnectTarget,
): CfnContactFlow {
  const stack = Stack.of(scope);
  const { type, description, content } = contactFlowOf(flow);
  const resolved = resolveFlow(content, target.name, target.arn, resources, (reference) =>
    resourceParameter(stack, reference),
  );
  const resource = new CfnContactFlow(scope, 'Flow', {
    instanceArn: instance.arn,
    name: flowName(outermostStack(scope).stackName, name),
    type,
    ...(description !== '' && { description }),
    content: stack.toJsonString(resolved),
  });
  // The alias with its permission, and at an update with its whole rollout: no call meets a refusal or a missing field.
  resource.node.addDependency(...target.ready);
  return resource;
}
