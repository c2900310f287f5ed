import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import type { IntegrationSettings } from '../private/integration-settings.ts';
import { att, ref, sub } from './intrinsics.ts';
import { ALARMS_COUNT, type SamNames } from './sam-names.ts';
import { allowing, policy, role } from './sam-roles.ts';
import type { SamResources } from './sam-template.ts';

/** What `DeploymentPreference` says beside the hooks, and the resources behind it. */
export interface SamRollout {
  /** Alike for every function of a template: goes into `Globals`. */
  readonly shared: object;
  readonly alarms: object;
  readonly resources: SamResources;
}

/**
 * How calls move to a new version. The role is one of ours: the one that SAM makes may call hooks of a certain name alone.
 *
 * @param alarmIds logical ids of the alarms of this template
 * @param hookIds those of the hooks
 */
export function samRollout(
  names: SamNames,
  { rollout: { strategy, extraAlarms } }: IntegrationSettings,
  alarmIds: readonly string[],
  hookIds: readonly string[],
): SamRollout {
  const roleId = names.of('DeploymentRole');
  const configId = names.of('DeploymentConfig');
  // CodeDeploy finds alarms by name.
  const alarms = [...alarmIds.map(ref), ...extraAlarms.map((arn) => arn.split(':').slice(6).join(':'))];
  return {
    shared: {
      Type: typeof strategy === 'string' ? strategy : ref(configId),
      Role: att(roleId, 'Arn'),
    },
    alarms: { 'Fn::If': [ALARMS_COUNT, alarms, [ref('AWS::NoValue')]] },
    resources: {
      ...(typeof strategy !== 'string' && { [configId]: deploymentConfig(strategy) }),
      [roleId]: role('codedeploy.amazonaws.com', {
        ManagedPolicyArns: [
          sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited'),
        ],
        ...(hookIds.length > 0 && {
          Policies: [
            {
              PolicyName: 'Hooks',
              PolicyDocument: policy(
                allowing(
                  ['lambda:InvokeFunction'],
                  hookIds.flatMap((id) => [att(id, 'Arn'), sub(`\${${id}.Arn}:*`)]),
                ),
              ),
            },
          ],
        }),
      }),
    },
  };
}

function deploymentConfig({ type, percentage, intervalMinutes }: CustomRolloutStrategy): SamResources[string] {
  const canary = { CanaryPercentage: percentage, CanaryInterval: intervalMinutes };
  const linear = { LinearPercentage: percentage, LinearInterval: intervalMinutes };
  return {
    Type: 'AWS::CodeDeploy::DeploymentConfig',
    Properties: {
      ComputePlatform: 'Lambda',
      TrafficRoutingConfig: {
        Type: type,
        ...(type === 'TimeBasedCanary' ? { TimeBasedCanary: canary } : { TimeBasedLinear: linear }),
      },
    },
  };
}
