import { inWords } from './in-words.ts';
import { isRecord, without, type PlainResource, type PlainTemplate } from './plain-template.ts';
import { permissionsOf } from './permissions-of.ts';

/** What an integration's template comes to, by what each thing is. */
export type Essence = Readonly<Record<string, unknown>>;

/** What differs between forms of one integration, or is decided anew at each deployment. */
export interface EssenceOptions {
  readonly stackName: string;
  readonly aliasName: string;
}

/**
 * What a template deploys, without logical ids, names of policies and where code lies: two templates with the same essence make
 * functions, aliases, rollouts, alarms, schedules, permissions and flows that behave alike. Performs no I/O.
 */
export function essenceOf(template: PlainTemplate, { stackName, aliasName }: EssenceOptions): Essence {
  const { Resources, Parameters = {}, Outputs = {} } = template;
  const called = (id: string): string => callOf(Resources[id] as PlainResource);
  const words = inWords(template, called, { 'AWS::StackName': stackName, SAMAlias: aliasName });
  const asking: Asking = {
    words,
    permissions: (role) => permissionsOf(template, words, role),
    resource: (reference) => Resources[(reference as { readonly Ref: string }).Ref],
    aliasName,
  };
  const facts: Record<string, unknown> = {};
  for (const [id, resource] of Object.entries(Resources)) {
    if (TOLD_ELSEWHERE.has(resource.Type)) continue;
    const fact = FACTS[resource.Type];
    const name = called(id);
    if (fact === undefined) throw new Error(`${id} is of type ${resource.Type}, of which nothing is known to count.`);
    if (Object.hasOwn(facts, name)) throw new Error(`There are two of "${name}", of which ${id} is one.`);
    facts[name] = fact({ ...resource, Properties: words(resource.Properties ?? {}) as Properties }, asking, resource);
  }
  return {
    ...facts,
    parameters: Object.fromEntries(
      Object.entries(Parameters).filter(([name]) => !ONLY_SAM.has(name) && name !== 'BootstrapVersion'),
    ),
    outputs: words(Object.fromEntries(Object.entries(Outputs).map(([name, { Value }]) => [name, Value]))),
  };
}

type Properties = Readonly<Record<string, unknown>>;

interface Asking {
  readonly words: (value: unknown) => unknown;
  readonly permissions: (role: unknown) => unknown;
  /** What a `Ref` names. */
  readonly resource: (reference: unknown) => PlainResource | undefined;
  readonly aliasName: string;
}

/** In the CDK they are context values. */
const ONLY_SAM: ReadonlySet<string> = new Set(['SAMAlias', 'IgnoreRolloutAlarms']);

/** What a resource is called; there is one of each in an integration. */
function callOf({ Type, Properties = {} }: PlainResource): string {
  const kind = Type.replace(/^AWS::(\w+)::/, '$1 ');
  if (Type === 'AWS::Lambda::Function') {
    const environment = JSON.stringify(Properties['Environment'] ?? {});
    if (!environment.includes('WARMLINE_HOOK_FUNCTION')) return 'function';
    return /Version/.test(environment.split('WARMLINE_HOOK_LIMIT')[0] ?? '') ? 'hook before' : 'hook after';
  }
  if (Type === 'AWS::CloudWatch::Alarm') return `alarm on ${String(Properties['MetricName'])}`;
  return NAMES[Type] ?? kind;
}

const NAMES: Readonly<Record<string, string>> = {
  'AWS::Lambda::Alias': 'alias',
  'AWS::Lambda::Version': 'version',
  'AWS::CodeDeploy::DeploymentGroup': 'deployment group',
};

type Fact = (
  resource: PlainResource & { readonly Properties: Properties },
  asking: Asking,
  raw: PlainResource,
) => unknown;

/** With the function, group or schedule that uses them; the application is a name for its groups. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::Logs::LogGroup',
  'AWS::CodeDeploy::Application',
]);

/** What counts of each kind of resource. */
const FACTS: Readonly<Record<string, Fact>> = {
  'AWS::Lambda::Function': ({ Properties }, { permissions, resource }, raw) => ({
    ...picked(Properties, 'Runtime', 'Architectures', 'Timeout', 'MemorySize', 'Environment', 'TracingConfig'),
    log: resource((raw.Properties?.['LoggingConfig'] as Properties)['LogGroup']),
    permissions: permissions(raw.Properties?.['Role']),
  }),
  'AWS::Lambda::Alias': ({ Properties, UpdatePolicy }, { words }) => ({
    ...picked(Properties, 'Name', 'FunctionName', 'FunctionVersion', 'ProvisionedConcurrencyConfig'),
    update: words(UpdatePolicy),
  }),
  'AWS::Lambda::Version': ({ Properties, DeletionPolicy }) => ({
    ...picked(Properties, 'FunctionName'),
    DeletionPolicy,
  }),
  'AWS::Lambda::Permission': ({ Properties }) => Properties,
  'AWS::Lambda::EventInvokeConfig': ({ Properties }, { aliasName }) => ({
    ...picked(Properties, 'FunctionName', 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts'),
    Qualifier: aliasByArn(Properties['Qualifier'], aliasName),
  }),
  'AWS::CodeDeploy::DeploymentConfig': ({ Properties }) =>
    picked(Properties, 'ComputePlatform', 'TrafficRoutingConfig'),
  'AWS::CodeDeploy::DeploymentGroup': ({ Properties }, { permissions }, raw) => ({
    ...picked(Properties, 'DeploymentStyle'),
    stoppedBy: alarmsOf(Properties['AlarmConfiguration']),
    DeploymentConfigName: String(Properties['DeploymentConfigName']),
    // SAM rolls back a deployment that somebody stopped by hand, too.
    rollsBackOn: eventsOf(Properties['AutoRollbackConfiguration']).filter(
      (event) => event !== 'DEPLOYMENT_STOP_ON_REQUEST',
    ),
    permissions: permissions(raw.Properties?.['ServiceRoleArn']),
  }),
  'AWS::CloudWatch::Alarm': ({ Properties }) => ({
    ...without(Properties, 'AlarmName'),
    Dimensions: Object.fromEntries(
      (Properties['Dimensions'] as readonly { readonly Name: string; readonly Value: string }[]).map(
        ({ Name, Value }) => [Name, Value],
      ),
    ),
  }),
  'AWS::Scheduler::Schedule': ({ Properties }, { permissions }, raw) => {
    return {
      ...picked(Properties, 'Description', 'FlexibleTimeWindow', 'ScheduleExpression', 'ScheduleExpressionTimezone'),
      State: Properties['State'] ?? 'ENABLED',
      named: 'Name' in Properties,
      target: without(Properties['Target'] as Properties, 'RoleArn'),
      permissions: permissions((raw.Properties?.['Target'] as Properties)['RoleArn']),
    };
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': ({ Properties }, { aliasName }) => ({
    ...picked(Properties, 'MinCapacity', 'MaxCapacity', 'ScalableDimension', 'ServiceNamespace'),
    ResourceId: aliasByArn(Properties['ResourceId'], aliasName),
  }),
  'AWS::ApplicationAutoScaling::ScalingPolicy': ({ Properties }) =>
    picked(Properties, 'PolicyType', 'TargetTrackingScalingPolicyConfiguration'),
  'AWS::Connect::ContactFlow': ({ Properties }) => ({
    ...picked(Properties, 'Name', 'Type', 'Description', 'InstanceArn'),
    Content: JSON.parse(Properties['Content'] as string) as unknown,
  }),
};

/** The parts of an alias's ARN are its function's name and its own. */
function aliasByArn(value: unknown, aliasName: string): string {
  return String(value).replace('<part 7 of <alias> at :>', aliasName).replace('<part 6 of <alias> at :>', '<function>');
}

/** The alarms that stop a deployment: none where they are switched off, or none are named. */
function alarmsOf(configuration: unknown): unknown {
  return isRecord(configuration) && configuration['Enabled'] === true ? configuration['Alarms'] : [];
}

function eventsOf(configuration: unknown): readonly string[] {
  return isRecord(configuration) && Array.isArray(configuration['Events']) ? (configuration['Events'] as string[]) : [];
}

function picked(properties: Properties, ...names: readonly string[]): Properties {
  return Object.fromEntries(names.filter((name) => name in properties).map((name) => [name, properties[name]]));
}
