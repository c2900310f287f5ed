import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';
import { anySpec } from './testing/any-spec.ts';
import { viewOf, type View } from './view.ts';

const MACHINE = { execution: 'step-functions' };

function viewFor(spec: object): View {
  const parsed = parseSpec({ name: 'order-status', ...spec });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return viewOf(parsed.spec);
}

describe('viewOf', () => {
  test('holds every value that templates may write', () => {
    const view = viewFor({ description: "It's an order." });

    expect(view).toEqual({
      name: 'order-status',
      camelName: 'orderStatus',
      pascalName: 'OrderStatus',
      title: 'Order status',
      titleLiteral: "'Order status'",
      packageName: '@warmline/order-status',
      oursNotice: 'Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.',
      descriptionEntry: `description: "It's an order."`,
      descriptionEntryInside: `description: "It's an order."`,
      descriptionJson: `"It's an order."`,
      descriptionMarkdown: "It's an order.",
      execution: 'sync',
      isSync: true,
      isAsync: false,
      isBehindMachine: false,
      isNew: true,
      isSam: false,
      hasSteps: false,
      omitLiteral: null,
      isExpress: false,
      hasOptionalSteps: false,
      stepsLiteral: '[]',
      calledFunction: 'order-status',
      functionArnLiteral: null,
      timeLimitSeconds: 5,
      ladder: 'synchronousLadder',
      comfortEvery: 4,
      comfortTextsLiteral: "['I am still looking, one moment please.', 'Thank you for your patience.']",
      isCached: false,
      outlivesFirstCall: false,
      attributesJson: null,
      cacheTtlSeconds: null,
      cacheKeyLiteral: null,
      entered: [],
      asks: false,
      lookUp: 'phone',
      lookUpVariable: 'phone',
      lookUpWords: 'a phone number in E.164 form',
      knownKey: '+15555550100',
      otherKey: '+15555550101',
      unknownText: 'I found nothing under the number that you are calling from.',
      workers: [{ functionName: 'order-status', latencyMilliseconds: 350, comma: '' }],
      quickMilliseconds: 350,
      longestSilenceSeconds: 2,
      firstCallHeardJson: '["We have you on record, and everything is in order."]',
      unknownHeardJson: '["I found nothing under the number that you are calling from."]',
      outOfReachHeardJson: '["I cannot reach our systems right now."]',
      outOfReachOutcome: 'disconnected',
      knownCallerJson: '[]',
      unknownCallerJson: '[]',
      failingFunction: null,
      missingFunction: null,
      missingHeardJson: null,
      idempotent: false,
      extend: false,
      functions: [
        {
          folder: 'function',
          functionName: 'order-status',
          step: null,
          stepWords: null,
          isOptional: false,
          knownMessage: 'We have you on record, and everything is in order.',
          openMessage: 'We have you on record. Something is still open, and we are working on it.',
        },
      ],
      firstFolder: 'function',
      warmingLiteral: '{ everyMinutes: 5 }',
      rolloutAlias: 'PROD',
      rolloutLiteral: "{ alias: 'PROD', strategy: 'Canary10Percent5Minutes', hooks: { probe } }",
      hasFunctions: true,
      hasProbe: true,
      flowType: 'CONTACT_FLOW',
      flowKind: 'standard',
      isStandard: true,
      isLoop: false,
      anotherCall: 'unknown-number',
      greetingLiteral: "'Welcome to order status. One moment, please.'",
      greetingJson: '"Welcome to order status. One moment, please."',
      greetingMarkdown: 'Welcome to order status. One moment, please.',
      greetingArguments: "'Welcome to order status. One moment, please.', { name: 'greeting' }",
      queueArn: null,
      queueArnLiteral: null,
      endOutcome: 'disconnected',
    });
  });

  test.each([
    [{ mode: 'off' }, "'off'"],
    [{ everyMinutes: 7 }, '{ everyMinutes: 7 }'],
    [{ concurrency: 3 }, '{ everyMinutes: 5, concurrency: 3 }'],
    [{ mode: 'provisioned', concurrency: 2 }, '{ provisioned: 2 }'],
    [{ mode: 'provisioned', concurrency: 2, upTo: 10 }, '{ provisioned: 2, upTo: 10 }'],
  ])('hands warming %j to the construct', (warming, literal) => {
    expect(viewFor({ warming }).warmingLiteral).toBe(literal);
  });

  test('hands a rollout to the construct, in as many lines as it needs', () => {
    const alarm = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:Slow';
    const strategy = { type: 'TimeBasedLinear', percentage: 5, intervalMinutes: 2 };

    expect(viewFor({ rollout: { afterTraffic: true }, ...MACHINE }).rolloutLiteral).toBe(
      "{ alias: 'PROD', strategy: 'Canary10Percent5Minutes', hooks: { afterTraffic: true } }",
    );
    expect(viewFor({ warming: { mode: 'off' }, ...MACHINE }).rolloutLiteral).toBe(
      "{ alias: 'PROD', strategy: 'Canary10Percent5Minutes', hooks: {} }",
    );
    expect(viewFor({ rollout: { strategy, alarms: [alarm] }, ...MACHINE }).rolloutLiteral).toBe(
      `{
        alias: 'PROD',
        strategy: { type: 'TimeBasedLinear', percentage: 5, intervalMinutes: 2 },
        alarms: ['${alarm}'],
      }`,
    );
  });

  test('ends in the queue where there is one', () => {
    const queueArn =
      'arn:aws:connect:us-east-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/queue/11111111-2222-3333-4444-555555555555';

    expect(viewFor({ flow: { queueArn } })).toMatchObject({
      queueArn,
      queueArnLiteral: `'${queueArn}'`,
      endOutcome: 'queued',
    });
  });

  test('gives JSON back as the text it was made from, whatever the text', () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        const view = viewOf(spec);

        expect(JSON.parse(view.descriptionJson)).toBe(spec.description);
        expect(JSON.parse(view.greetingJson)).toBe(spec.flow.greeting);
      }),
    );
  });
});
