import { UTILIZATION } from '../private/alias-of.ts';
import type { IntegrationSettings } from '../private/integration-settings.ts';
import { fansOut, pingInputOf, pingWishOf } from '../private/ping-input-of.ts';
import { PING_AGE } from '../private/ping-schedule.ts';
import type { WarmingSettings } from '../private/warming-settings.ts';
import { att, ref, sub } from './intrinsics.ts';
import { PARAMETERS, type SamNames } from './sam-names.ts';
import { allowing, policy, role } from './sam-roles.ts';
import type { SamResources } from './sam-template.ts';

/** What keeps a function warm: properties of the function, and resources beside it. */
export interface SamWarming {
  readonly properties: object;
  readonly resources: SamResources;
}

/** As the construct does it: pings to the alias, environments that Lambda keeps ready, or nothing. */
export function samWarming(names: SamNames, settings: IntegrationSettings): SamWarming {
  const { warming, strategy } = settings.rollout;
  if (warming.mode === 'off') return { properties: {}, resources: {} };
  if (warming.mode === 'provisioned') return provisioned(names, warming);

  const wish = pingWishOf(warming.concurrency, strategy);
  const roleId = names.of('WarmingRole');
  const { everyMinutes } = warming;
  const Warming = {
    Type: 'ScheduleV2',
    Properties: {
      // Two stacks in one account would want the same name.
      OmitName: true,
      Description: sub(`Keeps ${settings.name} warm behind \${${PARAMETERS.alias}}`),
      ScheduleExpression: `rate(${everyMinutes} ${everyMinutes === 1 ? 'minute' : 'minutes'})`,
      ScheduleExpressionTimezone: 'Etc/UTC',
      Input: JSON.stringify(pingInputOf(wish)),
      RetryPolicy: RETRIES_NOTHING,
      RoleArn: att(roleId, 'Arn'),
    },
  };
  return {
    properties: { Events: { Warming }, EventInvokeConfig: RETRIES_NOTHING },
    resources: {
      [roleId]: schedulerRole(names),
      ...(fansOut(wish) && { [names.of('FanOut')]: fanOutPolicy(names) }),
    },
  };
}

const RETRIES_NOTHING = { MaximumEventAgeInSeconds: PING_AGE.toSeconds(), MaximumRetryAttempts: 0 };

/** The role that Scheduler takes on, for schedules of this account alone (Scheduler User Guide, confused deputy). */
function schedulerRole({ alias }: SamNames): SamResources[string] {
  const Invoke = { PolicyName: 'Invoke', PolicyDocument: policy(allowing(['lambda:InvokeFunction'], ref(alias))) };
  return role(
    'scheduler.amazonaws.com',
    { Policies: [Invoke] },
    {
      StringEquals: {
        'aws:SourceAccount': ref('AWS::AccountId'),
        'aws:SourceArn': sub('arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule-group/default'),
      },
    },
  );
}

/** In a policy of its own: the function waits for its role, and the role would wait for the function whose ARN stands in it. */
function fanOutPolicy(names: SamNames): SamResources[string] {
  return {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: names.of('FanOut'),
      Roles: [ref(names.of('Role'))],
      PolicyDocument: policy(
        allowing(['lambda:InvokeFunction'], sub(`\${${names.function}.Arn}:*`)),
        allowing(['lambda:GetAlias'], att(names.function, 'Arn')),
      ),
    },
  };
}

function aliasNameOf({ alias }: SamNames): object {
  return { 'Fn::Select': [7, { 'Fn::Split': [':', ref(alias)] }] };
}

function provisioned(names: SamNames, kept: Extract<WarmingSettings, { mode: 'provisioned' }>): SamWarming {
  const { environments, upTo } = kept;
  const properties = { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: environments } };
  if (upTo === undefined) return { properties, resources: {} };
  const target = names.of('ScalableTarget');
  return {
    properties,
    resources: {
      [target]: {
        Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
        Properties: {
          ServiceNamespace: 'lambda',
          ScalableDimension: 'lambda:function:ProvisionedConcurrency',
          // The name by the alias's ARN, so that the alias is there first.
          ResourceId: {
            'Fn::Sub': [`function:\${${names.function}}:\${Alias}`, { Alias: aliasNameOf(names) }],
          },
          MinCapacity: environments,
          MaxCapacity: upTo,
        },
      },
      [names.of('ScalingPolicy')]: {
        Type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
        Properties: {
          PolicyName: sub(`\${AWS::StackName}-${names.of('ScalingPolicy')}`),
          PolicyType: 'TargetTrackingScaling',
          ScalingTargetId: ref(target),
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: UTILIZATION,
            PredefinedMetricSpecification: {
              PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization',
            },
          },
        },
      },
    },
  };
}
