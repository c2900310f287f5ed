import { z } from 'zod';
import { ImpossibleStateError } from '../errors.ts';
import { ALARM_ARN, MOST_ALARMS } from './alarm-arn.ts';
import { CACHE_KEY_PATTERN, MOST_CACHE_KEYS, MOST_OMITTED } from './cache-key.ts';
import { COMFORT_SECONDS, DEFAULT_COMFORT, MOST_COMFORT_TEXTS } from './comfort.ts';
import { LONGEST_SHIFT_MINUTES, MOST_SHIFTED, SHIFT_TYPES } from './custom-strategy.ts';
import { EXECUTIONS, TIME_LIMITS } from './execution.ts';
import { FLOW_KINDS } from './flow-kind.ts';
import { FUNCTION_ARN } from './function-arn.ts';
import { NAME_LENGTH, NAME_PATTERN, RESERVED_NAMES } from './name-rule.ts';
import { codeDeployName, findStrategy, ROLLOUT_STRATEGIES, type RolloutStrategy } from './rollout-strategy.ts';
import { MOST_STEPS, RESERVED_STEPS, STEP_PATTERN } from './step-rule.ts';
import { TEMPLATE_FORMS } from './template-form.ts';
import { MOST_PROVISIONED, WARMING_MODES } from './warming-rule.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const QUEUE_ARN = new RegExp(
  `^arn:aws(?:-[a-z]+)*:connect:[a-z]{2,}(?:-[a-z]+)+-[0-9]:[0-9]{12}:instance/${UUID}/queue/${UUID}$`,
);

/** What is written out as a name or spoken: valid Unicode without control characters other than tab and line breaks. */
const speakable = z.string().regex(/\S/).refine(isWritable);

const stepName = z
  .string()
  .regex(STEP_PATTERN)
  .refine((name) => !RESERVED_STEPS.has(name));

const step = z
  .union([
    stepName,
    z.strictObject({
      name: stepName.describe('In camelCase.'),
      required: z.boolean().default(true).describe('False: the work succeeds without it.'),
    }),
  ])
  .describe('A name in camelCase, or { "name": …, "required": false }.')
  .transform((given) => (typeof given === 'string' ? { name: given, required: true } : given));

const customStrategy = z.strictObject({
  type: z.enum(SHIFT_TYPES).describe('"TimeBasedCanary" shifts twice, "TimeBasedLinear" in equal parts.'),
  percentage: z.int().min(1).max(MOST_SHIFTED).describe('How much traffic the first shift moves.'),
  intervalMinutes: z.int().min(1).max(LONGEST_SHIFT_MINUTES).describe('Minutes between two shifts.'),
});

/**
 * The one definition of each key of `integration.json`; the published JSON Schema is made from it. What keys demand of each
 * other stands in `contradictions.ts`, and what depends on the name or the mode is left open.
 */
export const specSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds the schema of this file.'),
    name: z
      .string()
      .regex(NAME_PATTERN)
      .max(NAME_LENGTH)
      .refine((name) => !RESERVED_NAMES.has(name))
      .describe('Name of the integration in kebab-case; also the name of its folder under apps/.'),
    description: speakable.max(256).optional().describe('What the integration is for. Default: made from the name.'),
    execution: z
      .enum(EXECUTIONS)
      .default('sync')
      .describe(
        'How Connect has the work done. "sync": the call waits for the answer, 8 seconds at most. "async": Connect\'s own ' +
          'asynchronous mode, 60 seconds at most. "step-functions": behind a state machine, as long as it takes.',
      ),
    function: z
      .union([
        z.literal('new'),
        z.strictObject({ arn: z.string().regex(FUNCTION_ARN).describe('The ARN of its alias.') }),
      ])
      .default('new')
      .describe(
        'Which function does the work. "new": one is generated in this integration. { "arn": … }: a function that is there, ' +
          'as it is, best by an alias: without one, every change of the function reaches callers at once.',
      ),
    timeLimitSeconds: z
      .int()
      .min(TIME_LIMITS.sync.minimum)
      .max(TIME_LIMITS['step-functions'].maximum)
      .optional()
      .describe(
        'How long the work may take, in seconds: "sync" 1 to 7 (default 5), "async" 2 to 55 (default 30), "step-functions" ' +
          '5 to 900 (default 60). Every other limit is derived from it.',
      ),
    idempotent: z
      .boolean()
      .default(false)
      .describe('True: calling the function twice does no harm, so the flow may call again after a failure.'),
    warming: z
      .strictObject({
        mode: z
          .enum(WARMING_MODES)
          .default('schedule')
          .describe('"schedule": a ping in each interval. "provisioned": provisioned concurrency, paid by the hour.'),
        everyMinutes: z.int().min(1).max(60).default(5).describe('Minutes between two pings.'),
        concurrency: z
          .int()
          .min(1)
          .max(MOST_PROVISIONED)
          .default(1)
          .describe('How many environments: 1 to 15 that pings keep warm, or 1 to 1000 that are provisioned.'),
        upTo: z
          .int()
          .min(2)
          .max(MOST_PROVISIONED)
          .optional()
          .describe(
            'How many are provisioned at most, while many are busy. Default: always as many as concurrency says.',
          ),
      })
      .prefault({})
      .describe('How the functions of this integration are kept warm.'),
    rollout: z
      .strictObject({
        alias: z
          .string()
          .regex(/^(?![0-9]+$)[a-zA-Z0-9_-]+$/)
          .max(128)
          .default('PROD')
          .describe('The Lambda alias that is called.'),
        strategy: z
          .union([
            z.enum([...ROLLOUT_STRATEGIES, ...ROLLOUT_STRATEGIES.map(codeDeployName)]).transform(shortName),
            customStrategy,
          ])
          .optional()
          .describe(
            "How a new version takes over: CodeDeploy's predefined configurations, by short or full name, or one of your own. " +
              'Default: Canary10Percent5Minutes, or AllAtOnce with provisioned concurrency, which takes no other.',
          ),
        alarms: z
          .array(z.string().regex(ALARM_ARN).describe('The ARN of an alarm.'))
          .min(1)
          .max(MOST_ALARMS)
          .refine((alarms) => new Set(alarms).size === alarms.length)
          .optional()
          .describe(
            'Alarms of the same account and region that roll a deployment back too. Default: only those of ours.',
          ),
        afterTraffic: z
          .boolean()
          .default(false)
          .describe('True: the new version is checked again when it has all traffic, and rolled back if it fails.'),
      })
      .prefault({})
      .describe('How a new version of a function of this integration reaches callers.'),
    steps: z
      .array(step)
      .min(1)
      .max(MOST_STEPS)
      .optional()
      .describe(
        'The functions that work side by side behind the state machine: names in camelCase, or { "name": …, "required": false } ' +
          'for one that may fail. Default: one function does it all.',
      ),
    cache: z
      .strictObject({
        ttlSeconds: z.int().min(1).max(86_400).describe('For how long a result is given to other contacts.'),
        key: z
          .array(z.string().regex(CACHE_KEY_PATTERN).describe('Where a part of the key is read.'))
          .min(1)
          .max(MOST_CACHE_KEYS)
          .refine((key) => new Set(key).size === key.length)
          .describe(
            'What makes two contacts ask for the same: parameters.<name>, attributes.<name> or customerEndpoint.address.',
          ),
      })
      .optional()
      .describe('Results are reused across contacts. Default: every contact has its own work done.'),
    omit: z
      .array(z.string().regex(CACHE_KEY_PATTERN).describe('Where the value stands.'))
      .min(1)
      .max(MOST_OMITTED)
      .refine((omit) => new Set(omit).size === omit.length)
      .optional()
      .describe(
        'What of the event is neither given to the work nor stored or logged: parameters.<name>, attributes.<name> or ' +
          'customerEndpoint.address. Default: nothing.',
      ),
    express: z
      .boolean()
      .default(false)
      .describe('True: an Express state machine, which ends within five minutes and may work twice.'),
    template: z
      .enum(TEMPLATE_FORMS)
      .default('cdk')
      .describe('"cdk": deployed by the CDK. "sam": an AWS SAM template is written beside the stack, and deployed.'),
    extend: z.boolean().default(false).describe('True: infra/extend.ts, which is yours, adds to the stack.'),
    flow: z
      .strictObject({
        type: z.literal('CONTACT_FLOW').default('CONTACT_FLOW').describe('An inbound flow.'),
        kind: z
          .enum(FLOW_KINDS)
          .default('standard')
          .describe(
            '"standard": it serves callers. "alias-test": a caller hears which version answered. "alias-loop": the same again ' +
              'and again, traffic for watching a rollout. It counts when the integration is made.',
          ),
        greeting: speakable
          .max(1000)
          .optional()
          .describe('The first thing the caller hears. Default: made from the name.'),
        comfort: z
          .strictObject({
            every: z
              .int()
              .min(COMFORT_SECONDS.minimum)
              .max(COMFORT_SECONDS.maximum)
              .default(DEFAULT_COMFORT.every)
              .describe(
                'The longest time between two texts in which the caller hears nothing, in seconds, where a check takes one.',
              ),
            texts: z
              .array(speakable.max(300).describe('A sentence.'))
              .min(1)
              .max(MOST_COMFORT_TEXTS)
              .default([...DEFAULT_COMFORT.texts])
              .describe('Spoken in turn.'),
          })
          .prefault({})
          .describe('What the caller hears while the work runs, in the modes in which Connect does not wait.'),
        queueArn: z
          .string()
          .regex(QUEUE_ARN)
          .optional()
          .describe('ARN of the queue the call ends in. Without it the flow hangs up.'),
      })
      .prefault({})
      .describe('The contact flow.'),
  })
  .describe('A Warmline integration: a Lambda function and the Amazon Connect flow that calls it.');

function isWritable(text: string): boolean {
  return !/(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(text);
}

function shortName(name: string): RolloutStrategy {
  const strategy = findStrategy(name);
  if (strategy === undefined)
    throw new ImpossibleStateError(`The strategy "${name}" passed the schema and has no name`);
  return strategy;
}
