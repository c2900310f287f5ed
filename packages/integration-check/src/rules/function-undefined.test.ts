import type { JsonObject, JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import {
  alias,
  artefacts,
  contactFlow,
  flowOf,
  foundBy,
  joinedContent,
  orderStatusFlow,
  resource,
  substitutedContent,
  template,
} from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import type { Template } from '../template/template.ts';
import { functionUndefined } from './function-undefined.ts';

const AT = { path: 'Resources.Flow.Properties.Content: Actions[1]', block: 'look-up' };

/** The template's flow invokes this ARN. */
const invoking = (arn: JsonValue, rest: Template = {}, others: object = {}) =>
  artefacts({ template: template({ Flow: contactFlow(joinedContent(orderStatusFlow(), arn)), ...others }, rest) });
const substituting = (arn: string, values?: JsonObject, others: object = {}) =>
  artefacts({
    template: template({ Flow: contactFlow(substitutedContent(orderStatusFlow(), arn, values)), ...others }),
  });

const sam = (properties: JsonObject) => ({
  Function: resource('AWS::Serverless::Function', properties),
});

describe('functionUndefined', () => {
  it.each([
    ['a resource that is not there', invoking({ Ref: 'Missing' })],
    ['a resource that is no function', invoking({ 'Fn::GetAtt': ['Group', 'Arn'] })],
    ['a name that nobody resolved', invoking('${functions.order-status}')],
    ['a reference that nobody substituted', invoking('${Alias}')],
    ['an alias that no resource defines', substituting('${Function.Arn}:LIVE')],
    [
      "another function's alias by its name",
      substituting('${Function.Arn}:LIVE', undefined, {
        Other: alias({ Name: 'LIVE', FunctionName: { Ref: 'Version' } }),
      }),
    ],
    ['a missing resource by Fn::Sub', substituting('${Missing}')],
    ['a name that every object inherits', invoking({ Ref: 'constructor' })],
  ])('reports %s', (_, given) => {
    expect(foundBy(functionUndefined, given)).toEqual([AT]);
  });

  it.each([
    ['a reference', invoking({ 'Fn::GetAtt': ['Function', 'Arn'] })],
    ['Fn::Sub', substituting('${Function.Arn}')],
    ['$LATEST', substituting('${Function.Arn}:$LATEST')],
    ["SAM's function", substituting('${Function.Arn}', undefined, sam({ AutoPublishAlias: 'live' }))],
  ])('warns of a function without an alias, by %s', (_, given) => {
    expect(foundBy(functionUndefined, given)).toEqual([{ ...AT, severity: 'warning' }]);
  });

  it.each([
    ['an alias by Ref', invoking({ Ref: 'Alias' })],
    ['an alias by GetAtt', invoking({ 'Fn::GetAtt': ['Alias', 'AliasArn'] })],
    ["an alias by YAML's GetAtt", invoking({ 'Fn::GetAtt': 'Alias.AliasArn' })],
    ['a version by Ref', invoking({ Ref: 'Version' })],
    ['an alias by Fn::Sub', substituting('${Alias}')],
    ['an alias by its name', substituting('${Function.Arn}:PROD')],
    ['an alias by a nested Fn::Join', invoking({ 'Fn::Join': [':', [{ 'Fn::GetAtt': ['Function', 'Arn'] }, 'PROD']] })],
    ['an alias through a variable of Fn::Sub', substituting('${Target}', { Target: { Ref: 'Alias' } })],
    ['a version by its number', substituting('${Function.Arn}:7')],
    ["SAM's alias by Fn::Sub", substituting('${Function.Alias}', undefined, sam({ AutoPublishAlias: 'live' }))],
    ["SAM's alias by Ref", invoking({ Ref: 'Function.Alias' }, {}, sam({ AutoPublishAlias: 'live' }))],
    ["SAM's alias by its name", substituting('${Function.Arn}:live', undefined, sam({ AutoPublishAlias: 'live' }))],
  ])('accepts %s', (_, given) => {
    expect(foundBy(functionUndefined, given)).toEqual([]);
  });

  it.each([
    ['a literal ARN', invoking('arn:aws:lambda:eu-central-1:123456789012:function:order-status:PROD')],
    ['an ARN with pseudo parameters', substituting('arn:${AWS::Partition}:lambda:${AWS::Region}:1:function:a:PROD')],
    ['a JSONPath', invoking('$.Attributes.functionArn')],
    ['a JSONPath in brackets', invoking("$['Attributes']['function arn']")],
    ['a parameter', invoking({ Ref: 'AliasArn' }, { Parameters: { AliasArn: { Type: 'String' } } })],
    ['an import', invoking({ 'Fn::ImportValue': 'order-status-alias' })],
    [
      'an output of a nested stack',
      invoking(
        { 'Fn::GetAtt': ['Nested', 'Outputs.AliasArn'] },
        {},
        { Nested: resource('AWS::CloudFormation::Stack') },
      ),
    ],
    ['what a macro may add', invoking({ Ref: 'FunctionAliaslive' }, { Transform: 'AWS::Serverless-2016-10-31' })],
    ['an alias named by a parameter', substituting('${Function.Arn}:${Stage}')],
    [
      'an alias while a parameter names another',
      substituting('${Function.Arn}:LIVE', undefined, { Alias: alias({ Name: { Ref: 'Stage' } }) }),
    ],
    ['a flow without functions', artefacts({ template: template({ Flow: contactFlow(JSON.stringify(flowOf())) }) })],
    ['a template without flows', artefacts({ template: template({ Flow: undefined }) })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(functionUndefined, given)).toEqual([]);
  });

  it('judges every flow and every module of the template', () => {
    const content = joinedContent(orderStatusFlow(), { Ref: 'Missing' });
    const others = {
      Second: contactFlow(content),
      Module: resource('AWS::Connect::ContactFlowModule', { Content: content }),
    };

    const found = foundBy(functionUndefined, artefacts({ template: template(others) }));

    expect(found).toEqual([
      { ...AT, path: 'Resources.Second.Properties.Content: Actions[1]' },
      { ...AT, path: 'Resources.Module.Properties.Content: Actions[1]' },
    ]);
  });

  it('names what the block invokes', () => {
    const [issue] = check(invoking({ Ref: 'Missing' })).filter(({ code }) => code === 'WL601');

    expect(issue?.file).toBe('infra/stack.ts');
    expect(issue?.message).toContain('"look-up"');
    expect(issue?.message).toContain('"Missing"');
  });
});
