import { MOST_ALARMS } from './alarm-arn.ts';
import { MOST_CACHE_KEYS, MOST_OMITTED } from './cache-key.ts';
import { COMFORT_SECONDS, DEFAULT_COMFORT, MOST_COMFORT_TEXTS } from './comfort.ts';
import { LONGEST_SHIFT_MINUTES, MOST_SHIFTED } from './custom-strategy.ts';
import { NAME_LENGTH, RESERVED_NAMES, suggestName } from './name-rule.ts';
import { ROLLOUT_STRATEGIES } from './rollout-strategy.ts';
import { MOST_STEPS, RESERVED_STEPS } from './step-rule.ts';
import { TIME_LIMIT_TAKES, timeLimitHint } from './time-limit-texts.ts';
import { MOST_PINGED, MOST_PROVISIONED } from './warming-rule.ts';

/** How a refused value of one key is explained. */
export interface FieldRule {
  /** What the key takes, to stand after "it takes". */
  readonly takes: string;
  /** What to do about a value that was refused; the whole specification is given too. */
  readonly hint: (value: unknown, whole: unknown) => string;
}

const EXAMPLE_ARN = 'arn:aws:lambda:<region>:<account>:function:<name>:<alias>';

const EXAMPLE_ALARM = 'arn:aws:cloudwatch:<region>:<account>:alarm:<name>';

const STEP = 'a name of 1 to 20 letters and digits in camelCase, or { "name": …, "required": false }';

/** One row for each key of `integration.json`, by path, `[]` for the members of a list; also the list of known keys. */
export const SPEC_FIELDS: Readonly<Record<string, FieldRule>> = {
  $schema: { takes: 'the address of a JSON Schema', hint: () => 'Leave it out, or write a text.' },
  name: {
    takes: `1 to ${NAME_LENGTH} characters in kebab-case: lower-case letters, digits and single hyphens, beginning with a letter`,
    hint: (value) => {
      const why = typeof value === 'string' ? RESERVED_NAMES.get(value) : undefined;
      return `${why === undefined ? '' : `This one is reserved, because ${why}. `}Try "${suggestName(value)}".`;
    },
  },
  description: {
    takes: '1 to 256 characters, not all blank, control characters left out',
    hint: () => 'Shorten or mend the text, or leave the key out: one is made from the name.',
  },
  execution: {
    takes: '"sync", "async" or "step-functions"',
    hint: () =>
      'Work of up to 7 seconds: "sync" (the default), and Connect waits for it. Up to 55: "async". Up to 900: "step-functions".',
  },
  function: {
    takes: '"new", or { "arn": … } with the ARN of a Lambda function, best with an alias behind it',
    hint: () =>
      `Write "new", or leave the key out, to have a function generated. One that is there: { "arn": "${EXAMPLE_ARN}" }.`,
  },
  'function.arn': {
    takes: 'the ARN of a Lambda function, best with an alias behind it',
    hint: () => `For example ${EXAMPLE_ARN}.`,
  },
  timeLimitSeconds: {
    takes: TIME_LIMIT_TAKES,
    hint: (value, whole) => timeLimitHint(value, (whole as { readonly execution?: unknown }).execution),
  },
  idempotent: {
    takes: 'true or false',
    hint: () => 'Write true only if calling the function twice does no harm; the default is false.',
  },
  warming: {
    takes: 'an object with the keys mode, everyMinutes, concurrency and upTo',
    hint: () => 'For example { "everyMinutes": 5 }, or { "mode": "provisioned", "concurrency": 2 }.',
  },
  'warming.mode': {
    takes: '"schedule", "provisioned" or "off"',
    hint: () => 'Write "schedule" for a ping in each interval, "provisioned" for provisioned concurrency, or "off".',
  },
  'warming.everyMinutes': {
    takes: 'a whole number from 1 to 60',
    hint: () => 'The default is 5: an idle function stays warm for longer than that as a rule.',
  },
  'warming.concurrency': {
    takes: `a whole number: 1 to ${MOST_PINGED} with mode "schedule", 1 to ${MOST_PROVISIONED} with mode "provisioned"`,
    hint: () => 'Write how many callers may come at the same moment without a cold start; the default is 1.',
  },
  'warming.upTo': {
    takes: `a whole number from 2 to ${MOST_PROVISIONED}, more than concurrency, with mode "provisioned"`,
    hint: () => 'Write how many environments may be provisioned while many are busy, or leave the key out.',
  },
  rollout: {
    takes: 'an object with the keys alias, strategy, alarms and afterTraffic',
    hint: () => 'For example { "strategy": "Canary10Percent5Minutes" }.',
  },
  'rollout.alias': {
    takes: 'the name of a Lambda alias: 1 to 128 letters, digits, hyphens and underscores, not digits alone',
    hint: () => 'The default is "PROD".',
  },
  'rollout.strategy': {
    takes:
      `one of ${ROLLOUT_STRATEGIES.join(', ')}, or the full name of one, which begins with "CodeDeployDefault.Lambda", or ` +
      '{ "type": …, "percentage": …, "intervalMinutes": … }',
    hint: () =>
      'The default is Canary10Percent5Minutes. One of your own: { "type": "TimeBasedCanary", "percentage": 20, "intervalMinutes": 7 }.',
  },
  'rollout.strategy.type': {
    takes: '"TimeBasedCanary" or "TimeBasedLinear"',
    hint: () =>
      'A canary shifts the percentage first and then all that is left; a linear one shifts it again and again.',
  },
  'rollout.strategy.percentage': {
    takes: `a whole number from 1 to ${MOST_SHIFTED}`,
    hint: () => 'For all traffic at once write "strategy": "AllAtOnce".',
  },
  'rollout.strategy.intervalMinutes': {
    takes: `a whole number from 1 to ${LONGEST_SHIFT_MINUTES}`,
    hint: () => `From the first shift to the last CodeDeploy takes ${LONGEST_SHIFT_MINUTES} minutes at most.`,
  },
  'rollout.alarms': {
    takes: `a list of 1 to ${MOST_ALARMS} ARNs of alarms, none twice`,
    hint: () => `For example ["${EXAMPLE_ALARM}"]. A deployment group takes ten alarms, and up to four are made by us.`,
  },
  'rollout.alarms[]': {
    takes: 'the ARN of a CloudWatch alarm',
    hint: () => `For example ${EXAMPLE_ALARM}.`,
  },
  'rollout.afterTraffic': {
    takes: 'true or false',
    hint: () => 'Write true to have the new version checked once more when it has all traffic; the default is false.',
  },
  steps: {
    takes: `a list of 1 to ${MOST_STEPS} steps, no name twice: ${STEP}`,
    hint: () => 'For example ["orders", { "name": "loyalty", "required": false }].',
  },
  'steps[]': { takes: STEP, hint: stepHint },
  'steps[].name': { takes: '1 to 20 letters and digits in camelCase', hint: stepHint },
  'steps[].required': {
    takes: 'true or false',
    hint: () => 'Write false where the work may succeed without it; the default is true.',
  },
  cache: {
    takes: 'an object with the keys ttlSeconds and key',
    hint: () => 'For example { "ttlSeconds": 600, "key": ["parameters.orderNumber"] }.',
  },
  'cache.ttlSeconds': {
    takes: 'a whole number from 1 to 86400',
    hint: () => 'For so many seconds a result is given to other contacts that ask for the same; 86400 is a day.',
  },
  'cache.key': {
    takes: `a list of 1 to ${MOST_CACHE_KEYS} places, none twice`,
    hint: () => 'Say what makes two contacts ask for the same, for example ["parameters.orderNumber"].',
  },
  'cache.key[]': {
    takes:
      'parameters.<name>, attributes.<name> or customerEndpoint.address, and no parameter that the flow sets itself',
    hint: (value) =>
      typeof value === 'string' && /^[a-zA-Z]\w*$/.test(value)
        ? `Try "parameters.${value}".`
        : 'For example "parameters.orderNumber".',
  },
  omit: {
    takes: `a list of 1 to ${MOST_OMITTED} places, none twice`,
    hint: () => 'Say what the work does not need and nobody is to keep, for example ["parameters.pin"].',
  },
  'omit[]': {
    takes:
      'parameters.<name>, attributes.<name> or customerEndpoint.address, and no parameter that the flow sets itself',
    hint: () => 'For example "parameters.pin".',
  },
  express: {
    takes: 'true or false',
    hint: () => 'Write true only where working twice does no harm; the default is false, a Standard state machine.',
  },
  template: {
    takes: '"cdk" or "sam"',
    hint: () => 'Write "sam" to deploy with AWS SAM; the default is "cdk".',
  },
  extend: {
    takes: 'true or false',
    hint: () => 'Write true to add to the stack in infra/extend.ts; the default is false.',
  },
  flow: {
    takes: 'an object with the keys type, kind, greeting, comfort and queueArn',
    hint: () => 'For example { "greeting": "Hello." }.',
  },
  'flow.type': { takes: '"CONTACT_FLOW"', hint: () => 'Leave the key out: the flow is an inbound flow.' },
  'flow.kind': {
    takes: '"standard", "alias-test" or "alias-loop"',
    hint: () =>
      'Leave the key out for a flow that serves callers; the others say which version of the function answers.',
  },
  'flow.greeting': {
    takes: '1 to 1000 characters, not all blank, control characters left out',
    hint: () => 'Shorten or mend the text, or leave the key out: one is made from the name.',
  },
  'flow.comfort': {
    takes: 'an object with the keys every and texts',
    hint: () => 'For example { "every": 4, "texts": ["One moment please."] }.',
  },
  'flow.comfort.every': {
    takes: `a whole number from ${COMFORT_SECONDS.minimum} to ${COMFORT_SECONDS.maximum}`,
    hint: () =>
      `Callers hear nothing for so many seconds at most, where a check takes one; the default is ${DEFAULT_COMFORT.every}.`,
  },
  'flow.comfort.texts': {
    takes: `a list of 1 to ${MOST_COMFORT_TEXTS} texts`,
    hint: () => 'They are spoken in turn. Leave the key out for two that suit every caller.',
  },
  'flow.comfort.texts[]': {
    takes: '1 to 300 characters, not all blank, control characters left out',
    hint: () => 'Shorten or mend the text.',
  },
  'flow.queueArn': {
    takes: 'the ARN of a queue: arn:aws:connect:<region>:<account>:instance/<instance id>/queue/<queue id>',
    hint: () => 'Copy it from the page of the queue in the Connect console, under "Show additional queue information".',
  },
};

function stepHint(value: unknown): string {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  const why = typeof name === 'string' ? RESERVED_STEPS.get(name) : undefined;
  if (why === undefined) return 'For example "orders" or "loyaltyPoints".';
  return `"${String(name)}" is reserved, because ${why}.`;
}
