import {
  INVOKER_PARAMETERS as toldByInvoker,
  SETTINGS_VARIABLES,
  type Answer,
  type StartRequest,
} from '@warmline/async-invoker';
import { LONGEST_PAUSE_MINUTES } from '@warmline/fleet';
import {
  DEFAULT_COMFORT,
  exampleEvent,
  INVOKER_PARAMETERS as toldByFlow,
  type ExecutionStatus,
  type InvokerAnswer,
} from '@warmline/flow-json';
import { parseSpec, ROLLOUT_STRATEGIES as inSpec } from '@warmline/generators';
import {
  DEFAULT_ROLLOUT_STRATEGY,
  KeepWarm,
  PING_INPUT as sent,
  ROLLOUT_STRATEGIES as inStack,
} from '@warmline/infra-templates';
import { INVOKER_ENVIRONMENT } from '@warmline/integration-check';
import { STRATEGY_NAMES as replayed } from '@warmline/rollout-replay';
import { questionOf } from '@warmline/traffic-hooks';
import { isProbe, PING_INPUT as known } from '@warmline/warm-guard';
import { Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, expectTypeOf, test } from 'vitest';

// Packages that may not import each other say these twice; here the two are held together.
describe('what two packages say alike', () => {
  test('the specification takes the strategies that the stack knows', () => {
    expect([...inSpec].sort()).toEqual(Object.keys(inStack).sort());
  });

  test('the strategies that the stack knows can be replayed', () => {
    expect([...replayed].sort()).toEqual(Object.keys(inStack).sort());
  });

  test('the default strategy is one in both', () => {
    const parsed = parseSpec({ name: 'order-status' });

    expect(parsed).toMatchObject({ ok: true, spec: { rollout: { strategy: DEFAULT_ROLLOUT_STRATEGY } } });
  });

  test.each([
    ['the longest pause', LONGEST_PAUSE_MINUTES, 0],
    ['a minute more', LONGEST_PAUSE_MINUTES + 1, 1],
  ])('pings with %s between them are judged alike by fleet, specification and stack', (_, everyMinutes, warnings) => {
    const stack = new Stack();
    const functionArn = 'arn:aws:lambda:eu-central-1:123456789012:function:quote';
    const quote = LambdaFunction.fromFunctionAttributes(stack, 'Quote', { functionArn, sameEnvironment: true });
    new KeepWarm(stack, 'KeepWarm', { functions: [quote], everyMinutes });

    expect(parseSpec({ name: 'order-status', warming: { everyMinutes } }).issues).toHaveLength(warnings);
    expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('everyMinutes'))).toHaveLength(
      warnings,
    );
  });

  test('the schedule sends the ping that the guard documents', () => {
    expect(sent).toEqual(known);
  });

  test('a hook without a probe sends the ping that the guard documents', () => {
    expect(questionOf({})).toEqual({ kind: 'ping', event: known });
  });

  test('the guard lets a handler know the probe that a hook sends', () => {
    const { event } = questionOf({ probe: exampleEvent({ orderNumber: '1001' }) });

    expect(isProbe(event)).toBe(true);
    expect(isProbe(exampleEvent({ orderNumber: '1001' }))).toBe(false);
  });

  test('flow and invoker know the same parameters and answers', () => {
    expect(toldByFlow).toEqual(toldByInvoker);
    expectTypeOf<Answer>().toExtend<InvokerAnswer<Readonly<Record<string, unknown>>>>();
    expectTypeOf<keyof Answer>().toEqualTypeOf<keyof InvokerAnswer>();
    expectTypeOf<Answer['status']>().toEqualTypeOf<ExecutionStatus>();
  });

  test('an event that a handler is given can be handed on to the invoker', () => {
    expectTypeOf(exampleEvent({ orderNumber: '1001' })).toExtend<NonNullable<StartRequest['event']>>();
  });

  test('the checks look for the variables that the invoker reads', () => {
    expect(SETTINGS_VARIABLES).toMatchObject(INVOKER_ENVIRONMENT);
  });

  test('callers are comforted alike by the specification and by the builder', () => {
    const parsed = parseSpec({ name: 'order-status', execution: 'async' });

    expect(parsed).toMatchObject({ ok: true, spec: { flow: { comfort: DEFAULT_COMFORT } } });
  });

  test.each(Object.values(toldByInvoker))('the specification keeps the parameter %s out of cache keys', (name) => {
    const withKey = (key: string) =>
      parseSpec({ name: 'a', execution: 'step-functions', cache: { ttlSeconds: 60, key: [key] } });

    expect(withKey(`parameters.${name}s`).ok).toBe(true);
    expect(withKey(`parameters.${name}`).ok).toBe(false);
  });
});
