import { emit, type Action, type Flow, type JsonObject, type JsonValue } from '@warmline/flow-json';
import type { Artefacts } from './artefacts.ts';
import { check } from './check.ts';
import type { ReturnedField, Returns } from './returns.ts';
import type { ArtefactRule } from './rules/rule.ts';
import type { Template } from './template/template.ts';

/** What a rule found, as far as tables compare it. */
export interface Found {
  readonly path: string;
  readonly block?: string;
  readonly severity?: string;
}

/** An integration without fault: what it deploys is what its flow says, and its function returns `state` and `shippedOn`. */
export function artefacts(overrides: Partial<Artefacts> = {}): Artefacts {
  const flow = overrides.flow ?? orderStatusFlow();
  return {
    app: 'order-status',
    template: template(),
    flow,
    committedFlow: emit(flow),
    returns: { 'order-status': returns({ state: field(), shippedOn: field() }) },
    paths: { flow: 'order-status.flow.json', template: 'infra/stack.ts' },
    ...overrides,
  };
}

/** What `check` reports under a rule's code, with the message's words left to the rule. */
export function foundBy({ code, name, severity: usual }: ArtefactRule, given: Artefacts): Found[] {
  return check(given)
    .filter((issue) => issue.code === code && issue.rule === name)
    .map(({ path, block, severity }) => ({
      path,
      ...(block === undefined ? {} : { block }),
      ...(severity === usual ? {} : { severity }),
    }));
}

export function flowOf(...Actions: readonly Action[]): Flow {
  return { Version: '2019-10-30', StartAction: Actions[0]?.Identifier ?? '', Actions };
}

export function action(Identifier: string, Type: string, overrides: Partial<Action> = {}): Action {
  return { Identifier, Type, Parameters: {}, Transitions: {}, ...overrides };
}

/** A synchronous Lambda block that goes on to `next`, and to `failed` (default: the same) when the function fails. */
export function invoke(id: string, next: string, parameters: JsonObject = {}, failed: string = next): Action {
  return action(id, 'InvokeLambdaFunction', {
    Parameters: {
      LambdaFunctionARN: '${functions.order-status}',
      InvocationTimeLimitSeconds: '6',
      InvocationType: 'SYNCHRONOUS',
      ResponseValidation: { ResponseType: 'STRING_MAP' },
      ...parameters,
    },
    Transitions: { NextAction: next, Errors: [{ ErrorType: 'NoMatchingError', NextAction: failed }] },
  });
}

export function say(id: string, Text: string, next: string): Action {
  return action(id, 'MessageParticipant', {
    Parameters: { Text },
    Transitions: { NextAction: next, Errors: [{ ErrorType: 'NoMatchingError', NextAction: next }] },
  });
}

export function bye(): Action {
  return action('bye', 'DisconnectParticipant');
}

/** Welcome, look up, tell; an apology where the function fails. */
export function orderStatusFlow(parameters: JsonObject = {}): Flow {
  return flowOf(
    say('welcome', 'One moment, please.', 'look-up'),
    invoke('look-up', 'tell', parameters, 'sorry'),
    say('tell', 'It is $.External.state since $.External.shippedOn.', 'bye'),
    say('sorry', 'Please call again later.', 'bye'),
    bye(),
  );
}

export function returns(fields: Returns['fields'], overrides: Partial<Returns> = {}): Returns {
  return { fields, open: false, others: [], ...overrides };
}

/** A text, or something else with what is below it. */
export function field(kind: ReturnedField['kind'] = 'text', type = 'string', below = returns({})): ReturnedField {
  return { kind, type, below };
}

const ALIAS = { Ref: 'Alias' };

/** The stack of an integration without fault; a resource given as `undefined` is taken out. */
export function template(
  overrides: Readonly<Record<string, JsonValue | undefined>> = {},
  rest: Template = {},
): Template {
  const resources: Readonly<Record<string, JsonValue | undefined>> = {
    Function: resource('AWS::Lambda::Function', { Timeout: 5 }),
    Version: resource('AWS::Lambda::Version', { FunctionName: { Ref: 'Function' } }),
    Alias: alias(),
    Permission: permission(),
    Errors: errorAlarm(),
    Group: deploymentGroup(),
    Warming: resource('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(5 minutes)', Target: { Arn: ALIAS } }),
    Flow: contactFlow(joinedContent(orderStatusFlow(), ALIAS)),
    ...overrides,
  };
  const present = Object.entries(resources).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, value] as const],
  );
  return { Resources: Object.fromEntries(present), ...rest };
}

export function resource(Type: string, Properties: JsonObject = {}, rest: JsonObject = {}): JsonObject {
  return { Type, Properties, ...rest };
}

export function alias(properties: JsonObject = {}): JsonObject {
  return resource(
    'AWS::Lambda::Alias',
    { FunctionName: { Ref: 'Function' }, Name: 'PROD', ...properties },
    { UpdatePolicy: { CodeDeployLambdaAliasUpdate: { DeploymentGroupName: { Ref: 'Group' } } } },
  );
}

/** Lets Connect invoke the alias; without some of the properties, if told so. */
export function permission(properties: JsonObject = {}, without: readonly string[] = []): JsonObject {
  const all: JsonObject = {
    Action: 'lambda:InvokeFunction',
    FunctionName: ALIAS,
    Principal: 'connect.amazonaws.com',
    SourceArn: { Ref: 'ConnectInstanceArn' },
    SourceAccount: '123456789012',
    ...properties,
  };
  const kept = Object.entries(all).filter(([key]) => !without.includes(key));
  return resource('AWS::Lambda::Permission', Object.fromEntries(kept));
}

/** An alarm on the errors of the version behind the alias; other dimensions by name. */
export function errorAlarm(
  dimensions = ['FunctionName', 'Resource', 'ExecutedVersion'],
  MetricName = 'Errors',
): JsonObject {
  const Dimensions = dimensions.map((Name) => ({ Name, Value: { Ref: 'Function' } }));
  return resource('AWS::CloudWatch::Alarm', { MetricName, Dimensions });
}

export function deploymentGroup(properties: JsonObject = {}): JsonObject {
  return resource('AWS::CodeDeploy::DeploymentGroup', {
    AlarmConfiguration: { Alarms: [{ Name: { Ref: 'Errors' } }], Enabled: true },
    DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
    ...properties,
  });
}

export function contactFlow(Content: JsonValue): JsonObject {
  return resource('AWS::Connect::ContactFlow', { Content, Type: 'CONTACT_FLOW' });
}

/** A flow as the CDK writes it: `Fn::Join` with the function's ARN in the middle. */
export function joinedContent(flow: Flow, arn: JsonValue, written = '${functions.order-status}'): JsonObject {
  const texts = emit(flow).split(written);
  const parts = texts.flatMap((text, index) => (index === 0 ? [text] : [arn, text]));
  return { 'Fn::Join': ['', parts] };
}

/** A flow as people write it: `Fn::Sub` with the function's ARN in `${…}`. */
export function substitutedContent(flow: Flow, arn: string, values?: JsonObject): JsonObject {
  const text = emit(flow).replaceAll('${functions.order-status}', arn);
  return { 'Fn::Sub': values === undefined ? text : [text, values] };
}
