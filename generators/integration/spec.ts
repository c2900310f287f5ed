import { z } from 'zod';
import { ImpossibleStateError } from '../errors.ts';
import { NAME_LENGTH, NAME_PATTERN, RESERVED_NAMES } from './name-rule.ts';
import { codeDeployName, findStrategy, ROLLOUT_STRATEGIES, type RolloutStrategy } from './rollout-strategy.ts';

/** What an integration is made from: the content of `integration.json` with every default filled in. */
export interface Spec {
  /** Kebab-case, 1–40 characters; also the name of the folder under `apps/`. */
  readonly name: string;
  readonly description: string;
  /** How Connect calls the function. This version knows `sync`: the call waits for the answer. */
  readonly execution: 'sync';
  /** Which function is called. This version knows `new`: one is generated. */
  readonly function: 'new';
  /** How long the function may work, in seconds. Every other limit is derived from it. */
  readonly timeLimitSeconds: number;
  /** True: the flow may call the function again after a failure. */
  readonly idempotent: boolean;
  readonly warming: {
    readonly mode: 'schedule' | 'off';
    /** Minutes between two pings. */
    readonly everyMinutes: number;
  };
  readonly rollout: {
    readonly alias: string;
    readonly strategy: RolloutStrategy;
  };
  readonly flow: {
    readonly type: 'CONTACT_FLOW';
    /** The first thing the caller hears. */
    readonly greeting: string;
    /** ARN of the queue the call ends in. Absent: the flow hangs up. */
    readonly queueArn?: string;
  };
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const QUEUE_ARN = new RegExp(
  `^arn:aws(?:-[a-z]+)*:connect:[a-z]{2,}(?:-[a-z]+)+-[0-9]:[0-9]{12}:instance/${UUID}/queue/${UUID}$`,
);

/** What is written out as a name or spoken: valid Unicode without control characters other than tab and line breaks. */
const speakable = z.string().regex(/\S/).refine(isWritable);

/** The one definition of `integration.json`; the published JSON Schema is made from it. Texts that depend on the name are left open. */
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
      .literal('sync')
      .default('sync')
      .describe('How Connect calls the function. "sync": the call waits for the answer, 8 seconds at most.'),
    function: z
      .literal('new')
      .default('new')
      .describe('Which function is called. "new": one is generated in this integration.'),
    timeLimitSeconds: z
      .int()
      .min(1)
      .max(7)
      .default(5)
      .describe('How long the function may work, in seconds. Every other limit is derived from it.'),
    idempotent: z
      .boolean()
      .default(false)
      .describe('True: calling the function twice does no harm, so the flow may call again after a failure.'),
    warming: z
      .strictObject({
        mode: z.enum(['schedule', 'off']).default('schedule').describe('"schedule": a ping in each interval.'),
        everyMinutes: z.int().min(1).max(60).default(5).describe('Minutes between two pings.'),
      })
      .prefault({})
      .describe('How the function is kept warm.'),
    rollout: z
      .strictObject({
        alias: z
          .string()
          .regex(/^(?![0-9]+$)[a-zA-Z0-9_-]+$/)
          .max(128)
          .default('PROD')
          .describe('The Lambda alias that Connect calls.'),
        strategy: z
          .enum([...ROLLOUT_STRATEGIES, ...ROLLOUT_STRATEGIES.map(codeDeployName)])
          .default('Canary10Percent5Minutes')
          .transform(shortName)
          .describe("How a new version takes over: CodeDeploy's predefined configurations, by short or full name."),
      })
      .prefault({})
      .describe('How a new version of the function reaches callers.'),
    flow: z
      .strictObject({
        type: z.literal('CONTACT_FLOW').default('CONTACT_FLOW').describe('An inbound flow.'),
        greeting: speakable
          .max(1000)
          .optional()
          .describe('The first thing the caller hears. Default: made from the name.'),
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
