import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { deploymentPlan } from './plan.ts';

const resource = (Type: string, Properties: JsonObject = {}) => ({ Type, Properties });
const plan = (Resources: Readonly<Record<string, ReturnType<typeof resource>>>) => deploymentPlan({ Resources });
const ids = (...parameters: Parameters<typeof plan>) => plan(...parameters).map(({ id }) => id);

describe('deploymentPlan', () => {
  it('puts each resource after those that it refers to, however deep in it they stand', () => {
    const order = ids({
      Schedule: resource('AWS::Scheduler::Schedule', { Target: { Arn: { Ref: 'Alias' } } }),
      Alias: resource('AWS::Lambda::Alias', { FunctionVersion: { 'Fn::GetAtt': ['Version', 'Version'] } }),
      Version: resource('AWS::Lambda::Version', { FunctionName: { Ref: 'Function' } }),
      Machine: resource('AWS::StepFunctions::StateMachine', {
        DefinitionString: { 'Fn::Join': ['', ['{', { Ref: 'Alias' }, '}']] },
      }),
      Function: resource('AWS::Lambda::Function', { Environment: { Variables: { TABLE: { Ref: 'Table' } } } }),
      Table: resource('AWS::DynamoDB::Table'),
    });

    expect(order).toEqual(['Table', 'Function', 'Version', 'Alias', 'Schedule', 'Machine']);
  });

  it('leaves out what the server has not, and follows no reference through it', () => {
    const order = ids({
      Function: resource('AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }),
      Role: resource('AWS::IAM::Role', { Policy: { Ref: 'Function' } }),
      Flow: resource('AWS::Connect::ContactFlow', { Content: { Ref: 'Function' } }),
    });

    expect(order).toEqual(['Function']);
  });

  it('keeps properties as the template has them', () => {
    expect(plan({ Table: resource('AWS::DynamoDB::Table', { KeySchema: [{ Ref: 'AWS::Region' }] }) })).toEqual([
      { id: 'Table', type: 'AWS::DynamoDB::Table', properties: { KeySchema: [{ Ref: 'AWS::Region' }] } },
    ]);
  });

  it('refuses a circle', () => {
    const circle = () =>
      ids({
        One: resource('AWS::Lambda::Function', { Other: { Ref: 'Two' } }),
        Two: resource('AWS::Lambda::Function', { Other: { Ref: 'One' } }),
      });

    expect(circle).toThrow('"One" refers to itself, by way of One, Two.');
  });
});
