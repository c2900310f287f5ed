import { Aws } from 'aws-cdk-lib';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { ALIAS_NAME } from '../private/alias-name.ts';
import { commandLines } from '../private/command-lines.ts';
import { INSTANCE_PARAMETER } from '../private/connect-instance.ts';
import { renderEnvironment } from '../private/function-environment.ts';
import { PLATFORM } from '../private/integration-function.ts';
import { integrationSettings, type IntegrationSettings } from '../private/integration-settings.ts';
import { att, ref } from './intrinsics.ts';
import { checkSamProps } from './sam-props-check.ts';
import { samAlarms } from './sam-alarms.ts';
import { samFlow } from './sam-flow.ts';
import { samHooks } from './sam-hooks.ts';
import { ALARMS_COUNT, PARAMETERS, samNames, type SamNames } from './sam-names.ts';
import { samRollout } from './sam-rollout.ts';
import { logAndRole } from './sam-roles.ts';
import type { SamParameter, SamTemplate } from './sam-template.ts';
import { samWarming } from './sam-warming.ts';

/** What only the SAM form needs to know. */
export interface SamOptions {
  /** Of the stack. Default: none. */
  readonly description?: string;
  /** Folder with the built handler, `handler.mjs`, from where the template lies. */
  readonly codeUri: string;
  /** The same for the hooks' handler, `hook.mjs`. */
  readonly hookCodeUri: string;
}

/**
 * The integration that `ConnectIntegration` makes of the same props, as an AWS SAM template: function, alias, rollout with its alarms
 * and hooks, warming, permission and contact flow. Code is built before SAM packages it. Performs no I/O.
 *
 * @throws InvalidPropError for props that the construct refuses, and for those that have no SAM form
 * @throws UnknownRolloutStrategyError, UnresolvedReferencesError
 */
export function samTemplate(props: ConnectIntegrationProps, options: SamOptions): SamTemplate {
  const settings = integrationSettings(props, { account: Aws.ACCOUNT_ID, region: Aws.REGION });
  const limits = checkSamProps(props);
  const names = samNames(props.name);
  const answerSeconds = limits.blockSeconds;
  const alarms = samAlarms({
    names,
    settings,
    timeoutSeconds: limits.functionSeconds,
    flowErrors: props.flowErrorsToRollBack,
  });
  const hooks = samHooks({ names, settings, codeUri: options.hookCodeUri, answerSeconds });
  const rollout = samRollout(names, settings, Object.keys(alarms), Object.values(hooks.ids));
  const warming = samWarming(names, settings);
  const flow = samFlow(names, props);

  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    ...(options.description !== undefined && { Description: options.description }),
    Parameters: { ...parametersOf(settings), ...flow.parameters },
    Conditions: { [ALARMS_COUNT]: { 'Fn::Equals': [ref(PARAMETERS.ignoreAlarms), 'false'] } },
    Globals: {
      Function: {
        Runtime: PLATFORM.runtime.name,
        Architectures: [PLATFORM.architecture.name],
        Tracing: 'Active',
        Environment: { Variables: renderEnvironment({}) },
        DeploymentPreference: rollout.shared,
      },
    },
    Resources: {
      ...logAndRole({ logGroup: names.of('LogGroup'), role: names.of('Role') }, settings.logRetention),
      [names.function]: {
        Type: 'AWS::Serverless::Function',
        Properties: {
          CodeUri: options.codeUri,
          Handler: 'handler.handler',
          Timeout: limits.functionSeconds,
          MemorySize: settings.memorySize,
          ...environmentOf(settings),
          Role: att(names.of('Role'), 'Arn'),
          LoggingConfig: { LogGroup: ref(names.of('LogGroup')) },
          AutoPublishAlias: ref(PARAMETERS.alias),
          // A change of memory or environment is a change that callers may feel.
          AutoPublishAliasAllProperties: true,
          DeploymentPreference: {
            Alarms: rollout.alarms,
            ...(Object.keys(hooks.ids).length > 0 && { Hooks: mapped(hooks.ids, ref) }),
          },
          ...warming.properties,
        },
      },
      ...alarms,
      ...rollout.resources,
      ...hooks.resources,
      ...warming.resources,
      [names.of('ConnectPermission')]: connectPermission(names),
      [names.of('Flow')]: flow.resource,
    },
    Outputs: outputsOf(props.name, names),
  };
}

function mapped<Value, Made>(
  record: Readonly<Record<string, Value>>,
  make: (value: Value) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}

function parametersOf({ rollout: { aliasName, ignoreAlarms } }: IntegrationSettings): Record<string, SamParameter> {
  return {
    [PARAMETERS.instance]: {
      Type: 'String',
      Description: INSTANCE_PARAMETER.description,
      AllowedPattern: INSTANCE_PARAMETER.allowedPattern,
      ConstraintDescription: INSTANCE_PARAMETER.constraintDescription,
    },
    [PARAMETERS.alias]: {
      Type: 'String',
      Description: 'Name of the alias that Amazon Connect calls',
      Default: aliasName,
      AllowedPattern: ALIAS_NAME.source,
      ConstraintDescription: 'must be letters, digits, hyphens and underscores, and not digits alone',
    },
    [PARAMETERS.ignoreAlarms]: {
      Type: 'String',
      Description:
        'true for a deployment that mends the very fault an alarm rings for: no alarm stops it or rolls it back. It stays until false is given',
      Default: ignoreAlarms ? 'true' : 'false',
      AllowedValues: ['true', 'false'],
    },
  };
}

function environmentOf({ environment }: IntegrationSettings): object {
  return Object.keys(environment).length === 0 ? {} : { Environment: { Variables: renderEnvironment(environment) } };
}

function connectPermission({ alias }: SamNames): SamTemplate['Resources'][string] {
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: ref(alias),
      Principal: 'connect.amazonaws.com',
      SourceArn: ref(PARAMETERS.instance),
      SourceAccount: { 'Fn::Select': [4, { 'Fn::Split': [':', ref(PARAMETERS.instance)] }] },
    },
  };
}

function outputsOf(integration: string, { prefix, alias, of }: SamNames): SamTemplate['Outputs'] {
  const lines = commandLines(integration, `\${${alias}}`, {
    arn: `\${${PARAMETERS.instance}}`,
    account: '${Account}',
    id: '${Instance}',
  });
  const instance = (index: number, mark: string): object => ({
    'Fn::Select': [index, { 'Fn::Split': [mark, ref(PARAMETERS.instance)] }],
  });
  return {
    [`${prefix}AliasArn`]: { Value: ref(alias) },
    [`${prefix}FlowArn`]: { Value: att(of('Flow'), 'ContactFlowArn') },
    [`${prefix}PermissionCommand`]: { Value: { 'Fn::Sub': [lines.permission, { Account: instance(4, ':') }] } },
    [`${prefix}AssociationCommand`]: { Value: { 'Fn::Sub': [lines.association, { Instance: instance(1, '/') }] } },
    ConnectLambdaFunctionAlias: { Value: ref(alias) },
  };
}
