import { describe, expect, test } from 'vitest';
import { parseSpec } from '../integration/parse-spec.ts';
import { argumentsFromAnswers, specFromAnswers } from './answers.ts';

describe('specFromAnswers', () => {
  test('puts every answer where the specification has it', () => {
    const spec = specFromAnswers({
      name: 'order-status',
      description: 'Finds orders.',
      timeLimit: '3',
      idempotent: true,
      rollout: 'AllAtOnce',
      alias: 'LIVE',
      warm: '10m',
      greeting: 'Hello.',
      queue: 'arn:x',
    });

    expect(spec).toEqual({
      name: 'order-status',
      description: 'Finds orders.',
      timeLimitSeconds: 3,
      idempotent: true,
      warming: { everyMinutes: 10 },
      rollout: { alias: 'LIVE', strategy: 'AllAtOnce' },
      flow: { greeting: 'Hello.', queueArn: 'arn:x' },
    });
  });

  test('reads lists with commas, and what a step, a cache and comfort say', () => {
    const spec = specFromAnswers({
      name: 'order-status',
      execution: 'step-functions',
      steps: 'orders, loyalty:optional',
      cacheTtl: '600',
      cacheKey: ['parameters.orderNumber,attributes.tier', 'customerEndpoint.address'],
      comfortEvery: '5',
      comfortText: ['One, two | three', 'Four'],
    });

    expect(spec).toEqual({
      name: 'order-status',
      execution: 'step-functions',
      steps: ['orders', { name: 'loyalty', required: false }],
      cache: { ttlSeconds: 600, key: ['parameters.orderNumber', 'attributes.tier', 'customerEndpoint.address'] },
      flow: { comfort: { every: 5, texts: ['One, two | three', 'Four'] } },
    });
  });

  test('reads a strategy of its own, alarms, and how many environments are kept warm', () => {
    const spec = specFromAnswers({
      name: 'a',
      rollout: 'canary:20%:7m',
      rolloutAlarm: ['arn:x', 'arn:y'],
      warm: '5m:3',
    });

    expect(spec).toEqual({
      name: 'a',
      warming: { everyMinutes: 5, concurrency: 3 },
      rollout: {
        strategy: { type: 'TimeBasedCanary', percentage: 20, intervalMinutes: 7 },
        alarms: ['arn:x', 'arn:y'],
      },
    });
  });

  test.each([
    ['new', 'new'],
    ['', undefined],
    ['arn:x', { arn: 'arn:x' }],
  ])('reads the function "%s"', (answer, which) => {
    expect(specFromAnswers({ name: 'a', function: answer })).toEqual({
      name: 'a',
      ...(which !== undefined && { function: which }),
    });
  });

  test('leaves out what was not answered, so that it takes its default', () => {
    const spec = specFromAnswers({ name: 'order-status', queue: '', warm: '', timeLimit: '' });

    expect(parseSpec(spec)).toEqual(parseSpec({ name: 'order-status' }));
  });

  test.each([
    ['warm', 'off', []],
    ['warm', '60m', []],
    ['warm', '61m', ['warming.everyMinutes']],
    ['warm', 'often', ['warming']],
    ['warm', '5m:3', []],
    ['warm', '5m:16', ['warming.concurrency']],
    ['warm', '5m:', ['warming']],
    ['warm', 'provisioned', ['warming']],
    ['warm', 'provisioned:2', []],
    ['warm', 'provisioned:2-10', []],
    ['warm', 'provisioned:2-2', ['warming.upTo']],
    ['rollout', 'canary:20%:7m', []],
    ['rollout', 'linear:5%:2m', []],
    ['rollout', 'linear:1%:30m', ['rollout.strategy']],
    ['rollout', 'canary:100%:7m', ['rollout.strategy.percentage']],
    ['rollout', 'canary:20', ['rollout.strategy']],
    ['rolloutAlarm', 'Slow', ['rollout.alarms[0]']],
    ['timeLimit', ' 7 ', []],
    ['timeLimit', '2.5', ['timeLimitSeconds']],
    ['timeLimit', 'five', ['timeLimitSeconds']],
    ['rollout', 'slowly', ['rollout.strategy']],
    ['function', 'Quote', ['function.arn']],
    ['steps', 'a,,b', ['steps[1]', 'steps']],
    ['steps', 'a:later', ['steps[0]', 'steps']],
    ['cacheTtl', '60', ['cache.key', 'cache']],
    ['cacheKey', 'attributes.a', ['cache.ttlSeconds', 'cache']],
    ['comfortEvery', '21', ['flow.comfort.every']],
    ['comfortText', 'a | ', ['flow.comfort.texts[1]']],
  ])('has %s "%s" judged by the rules of the specification', (key, answer, paths) => {
    const parsed = parseSpec(specFromAnswers({ name: 'a', [key]: answer }));

    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(paths);
  });
});

describe('argumentsFromAnswers', () => {
  test('gives every answer as an option, and asks nothing more', () => {
    const args = argumentsFromAnswers({ name: 'order-status', greeting: '--hello "you"', timeLimit: '3', queue: '' });

    expect(args).toEqual(['new', 'order-status', '--greeting=--hello "you"', '--time-limit=3', '--yes']);
  });

  test('repeats the options that hold several', () => {
    const args = argumentsFromAnswers({ name: 'a', cacheKey: 'x, y', comfortText: 'One, two | three' });

    expect(args).toEqual([
      'new',
      'a',
      '--cache-key=x',
      '--cache-key=y',
      '--comfort-text=One, two',
      '--comfort-text=three',
      '--yes',
    ]);
  });
});
