import type { Construct } from 'constructs';
import type { ConnectInstance } from './connect-instance.ts';
import { flowName } from './flow-name.ts';
import type { IntegrationSettings } from './integration-settings.ts';
import { outermostStack } from './outermost-stack.ts';

/** The settings with the integration's own flow to be watched, where so many of its errors are to roll a version back. */
export function watchingFlow(
  scope: Construct,
  settings: IntegrationSettings,
  errors: number | undefined,
  { arn: instanceArn }: ConnectInstance,
): IntegrationSettings {
  if (errors === undefined) return settings;
  const flow = { instanceArn, flowName: flowName(outermostStack(scope).stackName, settings.name), errors };
  return { ...settings, rollout: { ...settings.rollout, flow } };
}
