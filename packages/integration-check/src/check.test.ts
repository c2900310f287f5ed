import { FLOW_RULES, type JsonObject, type JsonValue } from '@warmline/flow-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  action,
  artefacts,
  contactFlow,
  flowOf,
  invoke,
  joinedContent,
  orderStatusFlow,
  template,
} from './artefacts.fixture.ts';
import { check } from './check.ts';
import { jobArtefacts } from './job.fixture.ts';
import { ARTEFACT_RULES } from './rules/registry.ts';

const TYPES = [
  'AWS::Lambda::Function',
  'AWS::Serverless::Function',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Version',
  'AWS::Lambda::Permission',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::CloudWatch::Alarm',
  'AWS::Scheduler::Schedule',
  'AWS::Events::Rule',
  'AWS::Connect::ContactFlow',
  'AWS::Connect::IntegrationAssociation',
  'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::StateMachine',
  'AWS::DynamoDB::Table',
];
const KEYS = [
  'Content',
  'FunctionName',
  'Name',
  'AutoPublishAlias',
  'Timeout',
  'Principal',
  'Action',
  'SourceArn',
  'IntegrationArn',
  'AlarmConfiguration',
  'Alarms',
  'Dimensions',
  'Metrics',
  'MetricStat',
  'ScheduleExpression',
  'Target',
  'Targets',
  'Arn',
  'CodeDeployLambdaAliasUpdate',
  'DeploymentGroupName',
  'Environment',
  'Variables',
  'WARMLINE_STATE_MACHINE',
  'WARMLINE_CACHE_KEY',
  'WARMLINE_TABLE',
  'DefinitionString',
  'Definition',
  'DefinitionSubstitutions',
  'StartAt',
  'States',
  'Type',
  'Next',
  'Choices',
  'Catch',
  'Branches',
  'Iterator',
  'Resource',
  'Parameters',
  'Retry',
  'ErrorEquals',
  'TimeoutSeconds',
  'warmline:job',
  'warmline:functions',
];
const IDS = ['A', 'B', 'C', '__proto__', 'constructor'];

/** JSON of any shape, in which the keys and intrinsic functions that rules look at are frequent. */
const anyJson = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<JsonValue>(null, '', 'A', '${A.Arn}:PROD', '6', 3, true, [], {}),
    fc.constantFrom(...IDS).map((id) => ({ Ref: id })),
    fc.constantFrom(...IDS).map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] })),
    tie('value').map((value) => ({ 'Fn::Sub': value })),
    tie('value').map((value) => ({ 'Fn::Join': value })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
    fc.jsonValue() as fc.Arbitrary<JsonValue>,
  ),
})).value;

const anyResource = fc.record(
  {
    Type: fc.oneof(fc.constantFrom<JsonValue>(...TYPES), anyJson),
    Properties: fc.oneof(fc.dictionary(fc.constantFrom(...KEYS), anyJson), anyJson),
    UpdatePolicy: anyJson,
    Metadata: anyJson,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonValue>;

const callingFlow = anyJson.map((arn) => contactFlow(joinedContent(orderStatusFlow(), arn)));

const anyTemplate = fc.record(
  {
    Resources: fc.oneof(fc.dictionary(fc.constantFrom(...IDS), fc.oneof(anyResource, callingFlow, anyJson)), anyJson),
    Parameters: anyJson,
    Globals: anyJson,
    Transform: anyJson,
  },
  { requiredKeys: [] },
);

const anyParameters = fc.dictionary(
  fc.constantFrom('LambdaFunctionARN', 'InvocationType', 'ResponseValidation', 'InvocationTimeLimitSeconds', 'Text'),
  fc.oneof(anyJson, fc.constantFrom<JsonValue>('${functions.order-status}', '${functions.__proto__}', '$.External.a')),
) as fc.Arbitrary<JsonObject>;

describe('check', () => {
  it('finds nothing in an integration without fault', () => {
    expect(check(artefacts())).toEqual([]);
  });

  it('finds nothing in one whose work is done behind a state machine', () => {
    expect(check(jobArtefacts())).toEqual([]);
  });

  it('reports under the code, name and severity of the rule', () => {
    const issues = check(artefacts({ committedFlow: undefined }));

    expect(issues).toEqual([
      expect.objectContaining({ code: 'WL606', rule: 'stale-flow', severity: 'error', file: 'order-status.flow.json' }),
    ]);
  });

  it("reports what the flow's own rules find too", () => {
    const flow = flowOf(invoke('look-up', 'nowhere'));

    const issues = check(artefacts({ flow }));

    expect(issues.map(({ rule }) => rule)).toContain('missing-target');
    expect(
      issues.every(
        ({ code, file }) => file === 'order-status.flow.json' || !FLOW_RULES.some((rule) => rule.code === code),
      ),
    ).toBe(true);
  });

  it('never throws on templates written by hand, whatever they hold', () => {
    fc.assert(
      fc.property(anyTemplate, (hostile) => {
        expect(Array.isArray(check(artefacts({ template: hostile })))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a resource of any shape in an otherwise good stack', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(jobArtefacts().template.Resources as JsonObject)),
        anyResource,
        (id, hostile) => {
          expect(Array.isArray(check(jobArtefacts({ resources: { [id]: hostile } })))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws on a state of any shape in a machine that an invoker starts', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('Work', 'Write', '__proto__'), anyJson),
        anyJson,
        (States, TimeoutSeconds) => {
          expect(Array.isArray(check(jobArtefacts({ definition: { States, TimeoutSeconds } })))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has rules that never throw on parameters of any shape in the flow', () => {
    const types = ['InvokeLambdaFunction', 'LoadLambdaFunctionResult', 'MessageParticipant'];
    fc.assert(
      fc.property(fc.constantFrom(...types), anyParameters, (type, parameters) => {
        const flow = flowOf(
          invoke('look-up', 'odd'),
          action('odd', type, { Parameters: parameters, Transitions: { NextAction: 'look-up' } }),
        );
        const given = artefacts({
          flow,
          template: template({ Flow: contactFlow(joinedContent(flow, { Ref: 'Alias' })) }),
        });

        expect(() => ARTEFACT_RULES.flatMap((rule) => rule.check(given))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what it is given as it was', () => {
    const given = deepFrozen(artefacts({ committedFlow: undefined, template: template({ Permission: undefined }) }));

    expect(() => check(given)).not.toThrow();
  });
});

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
