import type { JsonObject, JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, foundBy, resource, template } from '../artefacts.fixture.ts';
import { warmingMissesAlias } from './warming-misses-alias.ts';

const FUNCTION_ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };

const stack = (overrides: Readonly<Record<string, JsonValue | undefined>>) =>
  artefacts({ template: template(overrides) });
const schedule = (Arn: JsonValue, rest: JsonObject = {}) =>
  stack({ Warming: resource('AWS::Scheduler::Schedule', { Target: { Arn }, ...rest }) });
const rule = (...arns: readonly JsonValue[]) =>
  stack({
    Warming: resource('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      Targets: arns.map((Arn) => ({ Arn })),
    }),
  });

describe('warmingMissesAlias', () => {
  it.each([
    ['a schedule', schedule(FUNCTION_ARN), 'Target.Arn'],
    ['a schedule by Fn::Sub', schedule({ 'Fn::Sub': '${Function.Arn}' }), 'Target.Arn'],
    ['a schedule at $LATEST', schedule({ 'Fn::Sub': '${Function.Arn}:$LATEST' }), 'Target.Arn'],
    ['a scheduled rule', rule(FUNCTION_ARN), 'Targets[0].Arn'],
    ['the second target of a rule', rule({ Ref: 'Alias' }, FUNCTION_ARN), 'Targets[1].Arn'],
  ])('warns of %s that pings the function itself', (_, given, property) => {
    expect(foundBy(warmingMissesAlias, given)).toEqual([{ path: `Resources.Warming.Properties.${property}` }]);
  });

  it("warns of a schedule that misses SAM's alias", () => {
    const given = stack({
      Function: resource('AWS::Serverless::Function', { AutoPublishAlias: 'live' }),
      Alias: undefined,
      Warming: resource('AWS::Scheduler::Schedule', { Target: { Arn: FUNCTION_ARN } }),
    });

    expect(foundBy(warmingMissesAlias, given)).toEqual([{ path: 'Resources.Warming.Properties.Target.Arn' }]);
  });

  it.each([
    ['a schedule', schedule({ Ref: 'Alias' })],
    ['a schedule by Fn::Sub', schedule({ 'Fn::Sub': '${Function.Arn}:PROD' })],
    ['a scheduled rule', rule({ Ref: 'Alias' })],
  ])('accepts %s that pings the alias', (_, given) => {
    expect(foundBy(warmingMissesAlias, given)).toEqual([]);
  });

  it.each([
    [
      'a function without alias',
      stack({ Alias: undefined, Warming: resource('AWS::Scheduler::Schedule', { Target: { Arn: FUNCTION_ARN } }) }),
    ],
    [
      'a function without alias beside one that has one',
      stack({
        Other: resource('AWS::Lambda::Function'),
        Warming: resource('AWS::Scheduler::Schedule', { Target: { Arn: { 'Fn::GetAtt': ['Other', 'Arn'] } } }),
      }),
    ],
    ['a schedule that is switched off', schedule(FUNCTION_ARN, { State: 'DISABLED' })],
    [
      'a rule that waits for events',
      stack({ Warming: resource('AWS::Events::Rule', { EventPattern: {}, Targets: [{ Arn: FUNCTION_ARN }] }) }),
    ],
    ['a schedule of something else', schedule({ 'Fn::GetAtt': ['Queue', 'Arn'] })],
    ['a schedule without target', stack({ Warming: resource('AWS::Scheduler::Schedule') })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(warmingMissesAlias, given)).toEqual([]);
  });
});
