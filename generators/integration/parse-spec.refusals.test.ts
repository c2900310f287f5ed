import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const ALARM = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:Slow answers';

const LINEAR = { type: 'TimeBasedLinear', percentage: 5, intervalMinutes: 2 };

const MACHINE = { execution: 'step-functions' };

/** The issues of a specification that has one thing wrong. */
function issuesOf(spec: object): unknown {
  const parsed = parseSpec({ name: 'order-status', ...spec });
  return parsed.ok ? [] : parsed.issues.map(({ rule, path }) => `${rule} ${path}`);
}

describe('parseSpec', () => {
  test.each([
    [{ name: undefined }, 'spec-missing-key name'],
    [{ name: 'Order-Status' }, 'spec-bad-value name'],
    [{ name: '2nd' }, 'spec-bad-value name'],
    [{ name: 'a--b' }, 'spec-bad-value name'],
    [{ name: 'a-' }, 'spec-bad-value name'],
    [{ name: 'x'.repeat(41) }, 'spec-bad-value name'],
    [{ name: '../x' }, 'spec-bad-value name'],
    [{ name: 'dist' }, 'spec-bad-value name'],
    [{ name: 5 }, 'spec-bad-value name'],
    [{ description: ' \n' }, 'spec-bad-value description'],
    [{ description: 'x'.repeat(257) }, 'spec-bad-value description'],
    [{ description: 'a\u0000b' }, 'spec-bad-value description'],
    [{ description: '\uD800' }, 'spec-bad-value description'],
    [{ execution: 'sink' }, 'spec-bad-value execution'],
    [
      { execution: 'sink', timeLimitSeconds: 60, cache: { ttlSeconds: 1, key: ['attributes.a'] } },
      'spec-bad-value execution',
    ],
    [{ function: { arn: 'arn:aws:lambda:eu-central-1:123456789012:layer:x' } }, 'spec-bad-value function.arn'],
    [{ function: { arn: QUOTE, alias: 'live' } }, 'spec-unknown-key function.alias'],
    [{ function: QUOTE }, 'spec-bad-value function'],
    [{ function: 'old' }, 'spec-bad-value function'],
    [{ timeLimitSeconds: 0 }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 8 }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 2.5 }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: '5' }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 56, execution: 'async' }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 4, ...MACHINE }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 901, ...MACHINE }, 'spec-bad-value timeLimitSeconds'],
    [{ idempotent: 'yes' }, 'spec-bad-value idempotent'],
    [{ warming: '5m' }, 'spec-bad-value warming'],
    [{ warming: { mode: 'always' } }, 'spec-bad-value warming.mode'],
    [{ warming: { concurrency: 0 } }, 'spec-bad-value warming.concurrency'],
    [{ warming: { concurrency: 16 } }, 'spec-bad-value warming.concurrency'],
    [{ warming: { mode: 'off', concurrency: 16 } }, 'spec-bad-value warming.concurrency'],
    [{ warming: { mode: 'provisioned', concurrency: 1001 } }, 'spec-bad-value warming.concurrency'],
    [{ warming: { concurrency: 1001 } }, 'spec-bad-value warming.concurrency'],
    [{ warming: { upTo: 5 } }, 'spec-contradiction warming.upTo'],
    [{ warming: { mode: 'off', upTo: 5 } }, 'spec-contradiction warming.upTo'],
    [{ warming: { mode: 'provisioned', concurrency: 5, upTo: 5 } }, 'spec-contradiction warming.upTo'],
    [{ warming: { mode: 'provisioned', upTo: 1 } }, 'spec-bad-value warming.upTo'],
    [
      { warming: { mode: 'provisioned' }, rollout: { strategy: 'Canary10Percent5Minutes' } },
      'spec-contradiction rollout.strategy',
    ],
    [
      {
        warming: { mode: 'provisioned' },
        rollout: { strategy: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute' },
      },
      'spec-contradiction rollout.strategy',
    ],
    [{ warming: { mode: 'provisioned' }, rollout: { strategy: LINEAR } }, 'spec-contradiction rollout.strategy'],
    [{ warming: { everyMinutes: 61 } }, 'spec-bad-value warming.everyMinutes'],
    [{ rollout: { alias: '123' } }, 'spec-bad-value rollout.alias'],
    [{ rollout: { alias: '$LATEST' } }, 'spec-bad-value rollout.alias'],
    [{ rollout: { alias: '' } }, 'spec-bad-value rollout.alias'],
    [{ rollout: { strategy: 'Canary10Percent1Minute' } }, 'spec-bad-value rollout.strategy'],
    [{ rollout: { strategy: {} } }, 'spec-bad-value rollout.strategy'],
    [{ rollout: { strategy: { ...LINEAR, type: 'AllAtOnce' } } }, 'spec-bad-value rollout.strategy'],
    [{ rollout: { strategy: { ...LINEAR, percentage: 100 } } }, 'spec-bad-value rollout.strategy.percentage'],
    [{ rollout: { strategy: { ...LINEAR, percentage: 0 } } }, 'spec-bad-value rollout.strategy.percentage'],
    [{ rollout: { strategy: { ...LINEAR, intervalMinutes: 0 } } }, 'spec-bad-value rollout.strategy.intervalMinutes'],
    [
      { rollout: { strategy: { ...LINEAR, percentage: 1, intervalMinutes: 30 } } },
      'spec-contradiction rollout.strategy',
    ],
    [{ rollout: { strategy: { ...LINEAR, minutes: 2 } } }, 'spec-unknown-key rollout.strategy.minutes'],
    [{ rollout: { alarms: [] } }, 'spec-bad-value rollout.alarms'],
    [{ rollout: { alarms: [ALARM, ALARM] } }, 'spec-bad-value rollout.alarms'],
    [{ rollout: { alarms: ['Slow'] } }, 'spec-bad-value rollout.alarms[0]'],
    [{ rollout: { alarms: [ALARM.replace('123456789012', '')] } }, 'spec-bad-value rollout.alarms[0]'],
    [
      { rollout: { alarms: Array.from({ length: 7 }, (_, index) => `${ALARM} ${index}`) } },
      'spec-bad-value rollout.alarms',
    ],
    [{ rollout: { afterTraffic: 'yes' } }, 'spec-bad-value rollout.afterTraffic'],
    [{ function: { arn: QUOTE }, rollout: { afterTraffic: true } }, 'spec-contradiction rollout.afterTraffic'],
    [{ flow: { type: 'AGENT_HOLD' } }, 'spec-bad-value flow.type'],
    [{ flow: { greeting: '' } }, 'spec-bad-value flow.greeting'],
    [{ flow: { greeting: 'x'.repeat(1001) } }, 'spec-bad-value flow.greeting'],
    [{ flow: { queueArn: 'arn:aws:sqs:eu-central-1:123456789012:queue' } }, 'spec-bad-value flow.queueArn'],
    [{ steps: ['a'] }, 'spec-contradiction steps'],
    [{ steps: ['a'], execution: 'async' }, 'spec-contradiction steps'],
    [{ steps: ['a'], function: { arn: QUOTE }, ...MACHINE }, 'spec-contradiction steps'],
    [{ steps: [], ...MACHINE }, 'spec-bad-value steps'],
    [{ steps: Array.from({ length: 11 }, (_, index) => `s${index}`), ...MACHINE }, 'spec-bad-value steps'],
    [{ steps: ['ordersA', 'ordersa'], ...MACHINE }, 'spec-contradiction steps'],
    [{ steps: 'orders', ...MACHINE }, 'spec-bad-value steps'],
    [{ steps: ['a', 'Orders'], ...MACHINE }, 'spec-bad-value steps[1]'],
    [{ steps: ['missing'], ...MACHINE }, 'spec-bad-value steps[0]'],
    [{ steps: ['invoker'], ...MACHINE }, 'spec-bad-value steps[0]'],
    [{ steps: ['a', 'constructor'], ...MACHINE }, 'spec-bad-value steps[1]'],
    [{ steps: ['valueOf'], ...MACHINE }, 'spec-bad-value steps[0]'],
    [{ steps: [{ name: 'a', optional: true }], ...MACHINE }, 'spec-unknown-key steps[0].optional'],
    [{ cache: { ttlSeconds: 5, key: ['parameters.a'] } }, 'spec-contradiction cache'],
    [{ omit: ['parameters.pin'] }, 'spec-contradiction omit'],
    [{ omit: ['parameters.pin'], execution: 'async' }, 'spec-contradiction omit'],
    [{ omit: [], ...MACHINE }, 'spec-bad-value omit'],
    [{ omit: ['pin'], ...MACHINE }, 'spec-bad-value omit[0]'],
    [{ omit: ['parameters.a', 'parameters.a'], ...MACHINE }, 'spec-bad-value omit'],
    [
      { omit: ['parameters.a'], cache: { ttlSeconds: 5, key: ['parameters.a'] }, ...MACHINE },
      'spec-contradiction omit',
    ],
    [{ express: 'yes', ...MACHINE }, 'spec-bad-value express'],
    [{ express: true }, 'spec-contradiction express'],
    [{ express: true, timeLimitSeconds: 144, ...MACHINE }, 'spec-contradiction express'],
    [{ cache: { key: ['parameters.a'] }, ...MACHINE }, 'spec-missing-key cache.ttlSeconds'],
    [{ cache: { ttlSeconds: 5 }, ...MACHINE }, 'spec-missing-key cache.key'],
    [{ cache: { ttlSeconds: 86_401, key: ['parameters.a'] }, ...MACHINE }, 'spec-bad-value cache.ttlSeconds'],
    [{ cache: { ttlSeconds: 5, key: [] }, ...MACHINE }, 'spec-bad-value cache.key'],
    [{ cache: { ttlSeconds: 5, key: ['parameters.a', 'parameters.a'] }, ...MACHINE }, 'spec-bad-value cache.key'],
    [{ cache: { ttlSeconds: 5, key: ['orderNumber'] }, ...MACHINE }, 'spec-bad-value cache.key[0]'],
    [{ cache: { ttlSeconds: 5, key: ['parameters.executionId'] }, ...MACHINE }, 'spec-bad-value cache.key[0]'],
    [{ extend: 'yes' }, 'spec-bad-value extend'],
    [{ flow: { comfort: { every: 1 } }, execution: 'async' }, 'spec-bad-value flow.comfort.every'],
    [{ flow: { comfort: { texts: [] } }, execution: 'async' }, 'spec-bad-value flow.comfort.texts'],
    [{ flow: { comfort: { texts: ['a', ' '] } }, execution: 'async' }, 'spec-bad-value flow.comfort.texts[1]'],
    [{ warming: { every: 5 } }, 'spec-unknown-key warming.every'],
  ])('refuses %j once, as %s', (spec, issue) => {
    expect(issuesOf(spec)).toEqual([issue]);
  });
});
