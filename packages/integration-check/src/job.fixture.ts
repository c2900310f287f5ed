import type { Action, Flow, JsonObject, JsonValue } from '@warmline/flow-json';
import type { Artefacts } from './artefacts.ts';
import {
  action,
  alias,
  artefacts,
  bye,
  contactFlow,
  flowOf,
  invoke,
  joinedContent,
  permission,
  resource,
  say,
  template,
} from './artefacts.fixture.ts';

const INVOKER_ARN = '${functions.order-status-invoker}';

/** What a job is made of; each part without fault unless a test states it. */
export interface JobParts {
  readonly flow?: Flow;
  /** Fields of the machine's definition. */
  readonly definition?: JsonObject;
  /** Properties of the machine beside its definition. */
  readonly machine?: JsonObject;
  /** Fields of the task that runs the function. */
  readonly task?: JsonObject;
  /** Variables of the invoker; one given as `undefined` is taken out. */
  readonly environment?: Readonly<Record<string, JsonValue | undefined>>;
  /** Time-out of the function that works. */
  readonly timeout?: number;
  readonly resources?: Readonly<Record<string, JsonValue | undefined>>;
}

/** An integration without fault whose work is done behind a state machine that may run 80 s. */
export function jobArtefacts(parts: JobParts = {}, overrides: Partial<Artefacts> = {}): Artefacts {
  const flow = parts.flow ?? checkingFlow();
  return artefacts({ flow, template: jobTemplate({ ...parts, flow }), ...overrides });
}

function jobTemplate({ flow = checkingFlow(), timeout = 60, resources = {}, ...parts }: JobParts) {
  return template({
    Function: resource('AWS::Lambda::Function', { Timeout: timeout }),
    Invoker: invoker(parts.environment),
    InvokerAlias: alias({ FunctionName: { Ref: 'Invoker' } }),
    Permission: permission({ FunctionName: { Ref: 'InvokerAlias' } }),
    Results: resource('AWS::DynamoDB::Table'),
    Machine: machine(parts),
    Flow: contactFlow(joinedContent(flow, { Ref: 'InvokerAlias' }, INVOKER_ARN)),
    ...resources,
  });
}

function invoker(variables: JobParts['environment'] = {}): JsonObject {
  const all: Readonly<Record<string, JsonValue | undefined>> = {
    WARMLINE_JOB: 'order-status',
    WARMLINE_TABLE: { Ref: 'Results' },
    WARMLINE_STATE_MACHINE: { Ref: 'Machine' },
    WARMLINE_MACHINE_TYPE: 'STANDARD',
    WARMLINE_MACHINE_SECONDS: '80',
    ...variables,
  };
  const set = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return resource('AWS::Lambda::Function', { Timeout: 4, Environment: { Variables: Object.fromEntries(set) } });
}

function machine({ definition = {}, task = {}, machine: properties = {} }: JobParts): JsonObject {
  const whole: JsonObject = {
    StartAt: 'order-status',
    TimeoutSeconds: 80,
    States: { 'order-status': workTask(task), Write: writeTask(), Failed: { Type: 'Fail' } },
    ...definition,
  };
  return resource(
    'AWS::StepFunctions::StateMachine',
    { DefinitionString: joinedDefinition(whole), ...properties },
    { Metadata: { 'warmline:job': 'order-status', 'warmline:functions': { 'order-status': { Ref: 'Alias' } } } },
  );
}

/** Runs the function: 62 s a try, and 5 s for what it retries. */
export function workTask(fields: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: '<Alias>', 'Payload.$': '$.event' },
    TimeoutSeconds: 62,
    Retry: [transientRetry()],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
    Next: 'Write',
    ...fields,
  };
}

/** Retries all of Lambda's transient errors, for 5 s. */
export function transientRetry(fields: JsonObject = {}): JsonObject {
  const names = [
    'ClientExecutionTimeout',
    'Service',
    'AWSLambda',
    'SdkClient',
    'TooManyRequests',
    'CodeArtifactUserPending',
  ];
  return { ErrorEquals: names.map((name) => `Lambda.${name}Exception`), IntervalSeconds: 1, MaxAttempts: 2, ...fields };
}

/** Writes the outcome, within 5 s. */
export function writeTask(fields: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:updateItem',
    Parameters: { TableName: '<Results>', Key: {} },
    TimeoutSeconds: 5,
    End: true,
    ...fields,
  };
}

/** A definition as the CDK writes it: `Fn::Join`, with a reference for each `<Id>`. */
export function joinedDefinition(definition: JsonObject): JsonObject {
  const parts = JSON.stringify(definition).split(/<(\w+)>/);
  return { 'Fn::Join': ['', parts.map((part, index) => (index % 2 === 0 ? part : { Ref: part }))] };
}

/** Starts, checks 29 times unless told otherwise, 3 s before each or the given pauses, and says what it found. */
export function checkingFlow(turns = '29', ...pauses: readonly Action[]): Flow {
  const held = pauses.length > 0 ? pauses : [pause('hold', 'Still working.<break time="3s"/>')];
  return flowOf(
    start('start'),
    loop('again', turns, held[0]?.Identifier ?? 'check'),
    ...held,
    invoke('check', 'is-done', toInvoker({ executionId: '$.FlowAttributes.job' }), 'again'),
    compare('is-done', '$.External.status', 'SUCCEEDED', 'tell', 'again'),
    say('tell', 'It is $.External.result.state since $.External.result.shippedOn.', 'bye'),
    say('sorry', 'Please call again later.', 'bye'),
    bye(),
  );
}

export function pause(id: string, ssml: string, next = 'check'): Action {
  return action(id, 'MessageParticipant', {
    Parameters: { SSML: `<speak>${ssml}</speak>` },
    Transitions: { NextAction: next, Errors: [{ ErrorType: 'NoMatchingError', NextAction: next }] },
  });
}

/** Goes to `turn` so many times, then says that it is sorry. */
function loop(id: string, LoopCount: string, turn: string): Action {
  const branch = (operand: string, NextAction: string) => ({
    NextAction,
    Condition: { Operator: 'Equals', Operands: [operand] },
  });
  return action(id, 'Loop', {
    Parameters: { LoopCount },
    Transitions: { NextAction: 'sorry', Conditions: [branch('ContinueLooping', turn), branch('DoneLooping', 'sorry')] },
  });
}

/** Starts work with these parameters. */
export function start(id: string, parameters: JsonObject = { orderNumber: '$.Attributes.order' }): Action {
  return invoke(id, 'again', toInvoker(parameters), 'sorry');
}

function toInvoker(LambdaInvocationAttributes: JsonObject): JsonObject {
  return {
    LambdaFunctionARN: INVOKER_ARN,
    InvocationTimeLimitSeconds: '5',
    LambdaInvocationAttributes,
    ResponseValidation: { ResponseType: 'JSON' },
  };
}

function compare(id: string, ComparisonValue: string, operand: string, equal: string, otherwise: string): Action {
  return action(id, 'Compare', {
    Parameters: { ComparisonValue },
    Transitions: {
      NextAction: otherwise,
      Conditions: [{ NextAction: equal, Condition: { Operator: 'Equals', Operands: [operand] } }],
      Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: otherwise }],
    },
  });
}
