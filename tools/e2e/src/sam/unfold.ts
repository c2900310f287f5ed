import type { SamTemplate } from '@warmline/infra-templates/sam';
import { isRecord, without, type PlainResource, type PlainTemplate } from './plain-template.ts';

type Properties = Readonly<Record<string, unknown>>;

/**
 * The plain template that AWS SAM makes of one of ours, as far as ours use SAM: the suite then needs no Python. That it does as AWS's
 * translator does is checked against the translator. Performs no I/O.
 */
export function unfold({ Globals, Resources, ...template }: SamTemplate): PlainTemplate {
  const shared = (Globals as { readonly Function: Properties }).Function;
  const unfolded = Object.entries(Resources as PlainTemplate['Resources']).map(([id, resource]) =>
    resource.Type === 'AWS::Serverless::Function'
      ? unfoldFunction(id, merged(shared, resource.Properties ?? {}))
      : { [id]: resource },
  );
  const plain = Object.assign({}, ...unfolded) as PlainTemplate['Resources'];
  return renamed({
    ...(template as unknown as Pick<PlainTemplate, 'Parameters' | 'Conditions' | 'Outputs'>),
    Resources: { ...plain, ServerlessDeploymentApplication: APPLICATION },
  });
}

const APPLICATION: PlainResource = { Type: 'AWS::CodeDeploy::Application', Properties: { ComputePlatform: 'Lambda' } };

function unfoldFunction(id: string, properties: Properties): Readonly<Record<string, PlainResource>> {
  const { Tracing, AutoPublishAlias, DeploymentPreference, Events, EventInvokeConfig, ...others } = properties;
  const { ProvisionedConcurrencyConfig, ...own } = without(others, 'CodeUri', 'AutoPublishAliasAllProperties');
  const fn: PlainResource = { Type: 'AWS::Lambda::Function', Properties: { ...own, TracingConfig: { Mode: Tracing } } };
  if (AutoPublishAlias === undefined) return { [id]: fn };

  const { Type, Role, Alarms, Hooks } = DeploymentPreference as Properties;
  const { PreTraffic, PostTraffic } = (Hooks ?? {}) as Properties;
  const [condition, names] = (Alarms as { readonly 'Fn::If': readonly [string, readonly unknown[]] })['Fn::If'];
  const configuration = { Enabled: true, Alarms: names.map((Name) => ({ Name })) };
  return {
    [id]: fn,
    [`${id}Version`]: {
      Type: 'AWS::Lambda::Version',
      DeletionPolicy: 'Retain',
      Properties: { FunctionName: { Ref: id } },
    },
    [`${id}Alias`]: {
      Type: 'AWS::Lambda::Alias',
      Properties: {
        Name: AutoPublishAlias,
        FunctionName: { Ref: id },
        FunctionVersion: { 'Fn::GetAtt': [`${id}Version`, 'Version'] },
        ...(ProvisionedConcurrencyConfig !== undefined && { ProvisionedConcurrencyConfig }),
      },
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          ApplicationName: { Ref: 'ServerlessDeploymentApplication' },
          DeploymentGroupName: { Ref: `${id}DeploymentGroup` },
          ...(PreTraffic !== undefined && { BeforeAllowTrafficHook: PreTraffic }),
          ...(PostTraffic !== undefined && { AfterAllowTrafficHook: PostTraffic }),
        },
      },
    },
    [`${id}DeploymentGroup`]: {
      Type: 'AWS::CodeDeploy::DeploymentGroup',
      Properties: {
        AlarmConfiguration: { 'Fn::If': [condition, configuration, {}] },
        AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
        DeploymentConfigName: typeof Type === 'string' ? `CodeDeployDefault.Lambda${Type}` : Type,
        DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
        ServiceRoleArn: Role,
      },
    },
    ...(isRecord(EventInvokeConfig) && {
      [`${id}EventInvokeConfig`]: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: { FunctionName: { Ref: id }, Qualifier: AutoPublishAlias, ...EventInvokeConfig },
      },
    }),
    ...(isRecord(Events) &&
      Object.fromEntries(
        Object.entries(Events).map(([name, event]) => [
          id + name,
          scheduleOf(id, event as { readonly Properties: Properties }),
        ]),
      )),
  };
}

function scheduleOf(id: string, { Properties }: { readonly Properties: Properties }): PlainResource {
  const { Input, RetryPolicy, RoleArn, ...schedule } = without(Properties, 'OmitName');
  return {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ...schedule,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: { Ref: `${id}Alias` }, Input, RetryPolicy, RoleArn },
    },
  };
}

/** `OrderStatusFunction.Alias` is how SAM refers to what it makes. */
function renamed(template: PlainTemplate): PlainTemplate {
  const text = JSON.stringify(template)
    .replaceAll(/"Fn::GetAtt":\["(\w+)\.(Alias|Version)"/g, '"Fn::GetAtt":["$1$2"')
    .replaceAll(/"Ref":"(\w+)\.(Alias|Version)"/g, '"Ref":"$1$2"')
    .replaceAll(/\$\{(\w+)\.(Alias|Version)([}.])/g, '${$1$2$3');
  return JSON.parse(text) as PlainTemplate;
}

/** What is shared, under what a function has of its own. */
function merged(shared: Properties, own: Properties): Properties {
  const both = Object.keys(own).filter((key) => isRecord(shared[key]) && isRecord(own[key]));
  return {
    ...shared,
    ...own,
    ...Object.fromEntries(both.map((key) => [key, merged(shared[key] as Properties, own[key] as Properties)])),
  };
}
