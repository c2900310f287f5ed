import type { JsonObject, JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import {
  artefacts,
  contactFlow,
  foundBy,
  joinedContent,
  orderStatusFlow,
  permission,
  resource,
  substitutedContent,
  template,
} from '../artefacts.fixture.ts';
import { jobArtefacts } from '../job.fixture.ts';
import { functionNotPermitted } from './function-not-permitted.ts';

const AT_BLOCK = { path: 'Resources.Flow.Properties.Content: Actions[1]', block: 'look-up' };
const AT_PERMISSION = { path: 'Resources.Permission.Properties' };
const FUNCTION_ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const FLOW_TO_FUNCTION = { Flow: contactFlow(joinedContent(orderStatusFlow(), FUNCTION_ARN)) };

const stack = (overrides: Readonly<Record<string, JsonValue | undefined>>) =>
  artefacts({ template: template(overrides) });
const permitting = (properties: JsonObject) => stack({ Permission: permission(properties) });
const association = (arn: JsonValue) =>
  resource('AWS::Connect::IntegrationAssociation', { IntegrationType: 'LAMBDA_FUNCTION', IntegrationArn: arn });

describe('functionNotPermitted', () => {
  it.each([
    ['no permission at all', stack({ Permission: undefined })],
    ['a permission for another service', permitting({ Principal: 'events.amazonaws.com' })],
    ['a permission for another action', permitting({ Action: 'lambda:GetFunction' })],
    ['a permission of the function without its alias', permitting({ FunctionName: { Ref: 'Function' } })],
    ['an association of the alias', stack({ Permission: undefined, Association: association({ Ref: 'Alias' }) })],
    ['a permission of something that is not there', permitting({ FunctionName: { Ref: 'Missing' } })],
  ])('reports a call with %s', (_, given) => {
    expect(foundBy(functionNotPermitted, given)).toEqual([AT_BLOCK]);
  });

  it('reports a permission of the alias where the flow calls the function', () => {
    expect(foundBy(functionNotPermitted, stack(FLOW_TO_FUNCTION))).toEqual([AT_BLOCK]);
  });

  // connect-async-job let Connect submit jobs and not ask for them: the second permission named the first function.
  it('reports every call to an invoker where only the function that works is permitted', () => {
    const found = foundBy(functionNotPermitted, jobArtefacts({ resources: { Permission: permission() } }));

    expect(found.map(({ block }) => block)).toEqual(['start', 'check']);
  });

  it('accepts an invoker whose alias is permitted, and the function behind it that is not', () => {
    expect(foundBy(functionNotPermitted, jobArtefacts())).toEqual([]);
  });

  it('reports a permission without source ARN and account: every instance anywhere may call', () => {
    const open = permission({}, ['SourceArn', 'SourceAccount']);

    expect(foundBy(functionNotPermitted, stack({ Permission: open }))).toEqual([AT_PERMISSION]);
  });

  it.each(['SourceArn', 'SourceAccount'])('warns of a permission without %s', (key) => {
    expect(foundBy(functionNotPermitted, stack({ Permission: permission({}, [key]) }))).toEqual([
      { ...AT_PERMISSION, severity: 'warning' },
    ]);
  });

  it.each([
    ['by Ref', stack({})],
    ['by the alias ARN', permitting({ FunctionName: { 'Fn::GetAtt': ['Alias', 'AliasArn'] } })],
    ['by name and alias', permitting({ FunctionName: { 'Fn::Sub': '${Function}:PROD' } })],
    ['by joined name and alias', permitting({ FunctionName: { 'Fn::Join': [':', [{ Ref: 'Function' }, 'PROD']] } })],
    ['for every action', permitting({ Action: 'lambda:*' })],
    ['for a principal that deployment computes', permitting({ Principal: { 'Fn::Sub': 'connect.${AWS::URLSuffix}' } })],
    [
      'for whatever principal deployment computes',
      stack({ Permission: permission({ Principal: { Ref: 'Caller' } }, ['SourceArn', 'SourceAccount']) }),
    ],
    ['of what only deployment knows', permitting({ FunctionName: { 'Fn::ImportValue': 'alias' } })],
    ['of a function by its literal name', permitting({ FunctionName: 'order-status:PROD' })],
    ['of a function by its literal ARN', permitting({ FunctionName: 'arn:aws:lambda:eu-central-1:1:function:a:PROD' })],
    [
      'of a function without alias',
      stack({ ...FLOW_TO_FUNCTION, Permission: permission({ FunctionName: { Ref: 'Function' } }) }),
    ],
    [
      'by the association of a function without alias',
      stack({ ...FLOW_TO_FUNCTION, Permission: undefined, Association: association(FUNCTION_ARN) }),
    ],
    [
      "of SAM's alias, however it is written",
      stack({
        Function: resource('AWS::Serverless::Function', { AutoPublishAlias: 'live' }),
        Flow: contactFlow(substitutedContent(orderStatusFlow(), '${Function.Arn}:live')),
        Permission: permission({ FunctionName: { Ref: 'Function.Alias' } }),
      }),
    ],
  ])('accepts a permission %s', (_, given) => {
    expect(foundBy(functionNotPermitted, given)).toEqual([]);
  });

  it.each([
    [
      'a function of another stack',
      { Flow: contactFlow(joinedContent(orderStatusFlow(), { 'Fn::ImportValue': 'a' })) },
    ],
    ['a function that is not there', { Flow: contactFlow(joinedContent(orderStatusFlow(), { Ref: 'Missing' })) }],
    ['a template without flows', { Flow: undefined }],
    [
      'a permission of a function that no flow calls',
      {
        Open: resource('AWS::Lambda::Permission', {
          FunctionName: { Ref: 'Function' },
          Principal: 'connect.amazonaws.com',
        }),
      },
    ],
  ])('does not judge %s', (_, overrides) => {
    expect(foundBy(functionNotPermitted, stack(overrides))).toEqual([]);
  });

  it('reports a permission that is too wide once, however many blocks use it', () => {
    const content = joinedContent(orderStatusFlow(), { Ref: 'Alias' });
    const given = stack({ Second: contactFlow(content), Permission: permission({}, ['SourceArn']) });

    expect(foundBy(functionNotPermitted, given)).toEqual([{ ...AT_PERMISSION, severity: 'warning' }]);
  });
});
