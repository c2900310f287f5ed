import type { IConstruct } from 'constructs';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { ignoresAlarms } from './ignore-alarms.ts';

/** The props of an integration, with what a deployment says by context (`cdk deploy -c …`) where they leave it open. */
export function propsInContext(scope: IConstruct, props: ConnectIntegrationProps): ConnectIntegrationProps {
  // An integration that rolls nothing out refuses to be told how.
  if (props.rollout === undefined && props.function !== undefined && props.limits.execution !== 'step-functions') {
    return props;
  }
  const { alias = aliasInContext(scope), ignoreAlarms, ...others } = props.rollout ?? {};
  return {
    ...props,
    rollout: {
      ...others,
      ...(alias !== undefined && { alias }),
      ignoreAlarms: ignoresAlarms(scope, ignoreAlarms),
    },
  };
}

/** The alias by the name of the parameter that AWS's own template for aliases and Amazon Connect gave it. */
function aliasInContext(scope: IConstruct): string | undefined {
  return scope.node.tryGetContext('SAMAlias') as string | undefined;
}
