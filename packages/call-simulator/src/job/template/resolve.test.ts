import type { JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { SimulatorUsageError } from '../../errors.ts';
import { resolve, type Template } from './resolve.ts';

const template: Template = {
  Parameters: { Stage: { Type: 'String', Default: 'prod' }, Owner: { Type: 'String' } },
  Resources: {
    Work: { Type: 'AWS::Lambda::Function', Properties: {} },
    WorkAlias: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Work' }, Name: 'PROD' } },
    Loose: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: 'elsewhere', Name: { Ref: 'Stage' } } },
    Results: { Type: 'AWS::DynamoDB::Table', Properties: {} },
    Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} },
  },
};

const FUNCTION = 'arn:aws:lambda:us-west-2:123456789012:function';

describe('resolve', () => {
  it.each<[JsonValue, string]>([
    ['as it is', 'as it is'],
    [30, '30'],
    [{ Ref: 'AWS::Region' }, 'us-west-2'],
    [{ Ref: 'Stage' }, 'prod'],
    [{ Ref: 'Owner' }, 'Owner'],
    [{ Ref: 'WorkAlias' }, `${FUNCTION}:Work:PROD`],
    [{ Ref: 'Loose' }, `${FUNCTION}:Loose:alias`],
    [{ Ref: 'Results' }, 'Results'],
    [{ Ref: 'Machine' }, 'arn:aws:states:us-west-2:123456789012:stateMachine:Machine'],
    [{ Ref: 'Gone' }, 'Gone'],
    [{ 'Fn::GetAtt': ['Work', 'Arn'] }, `${FUNCTION}:Work`],
    [{ 'Fn::GetAtt': 'Results.Arn' }, 'arn:aws:dynamodb:us-west-2:123456789012:table/Results'],
    [{ 'Fn::GetAtt': ['Results', 'StreamArn'] }, 'Results.StreamArn'],
    [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':states']] }, 'arn:aws:states'],
    [{ 'Fn::Join': ['-', ['a', { 'Fn::Join': ['.', ['b', 'c']] }]] }, 'a-b.c'],
    [
      { 'Fn::Sub': '${WorkAlias} ${Results.Arn} ${!Literal}' },
      expect.stringMatching(/:PROD arn:.*table\/Results \$\{Literal\}$/) as string,
    ],
    [{ 'Fn::Sub': ['${Given}-${Stage}', { Given: { Ref: 'Results' } }] }, 'Results-prod'],
  ])('makes a text of %j', (value, expected) => {
    expect(resolve(value, template)).toEqual(expected);
  });

  it.each<[JsonValue]>([
    [{ 'Fn::ImportValue': 'x' }],
    [{ 'Fn::Join': 'x' }],
    [['a']],
    [null],
    [{ Ref: 'a', Other: 'b' }],
  ])('refuses %j, by what it is', (value) => {
    expect(() => resolve(value, template)).toThrow(SimulatorUsageError);
    expect(() => resolve(value, template)).toThrow(JSON.stringify(value));
  });
});
