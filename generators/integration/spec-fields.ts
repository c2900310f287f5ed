import { NAME_LENGTH, RESERVED_NAMES, suggestName } from './name-rule.ts';
import { ROLLOUT_STRATEGIES } from './rollout-strategy.ts';

/** How a refused value of one key is explained. */
export interface FieldRule {
  /** What the key takes, to stand after "it takes". */
  readonly takes: string;
  /** What to do about a value that was refused. */
  readonly hint: (value: unknown) => string;
  /** Values of a later version, which get a sentence of their own. */
  readonly later?: (value: unknown) => boolean;
}

/** One row for each key of `integration.json`, by path; also the list of known keys. */
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
    takes: '"sync"',
    hint: () => 'Write "sync", or leave the key out. Connect then waits for the answer, 8 seconds at most.',
    later: (value) => value === 'async' || value === 'step-functions',
  },
  function: {
    takes: '"new"',
    hint: () => 'Write "new", or leave the key out. A new function is then generated.',
    later: (value) => (typeof value === 'object' && value !== null) || String(value).startsWith('arn:'),
  },
  timeLimitSeconds: {
    takes: 'a whole number from 1 to 7',
    hint: () => 'Connect waits 8 seconds at most, and a cold start needs room; the default is 5.',
  },
  idempotent: {
    takes: 'true or false',
    hint: () => 'Write true only if calling the function twice does no harm; the default is false.',
  },
  warming: { takes: 'an object with the keys mode and everyMinutes', hint: () => 'For example { "everyMinutes": 5 }.' },
  'warming.mode': {
    takes: '"schedule" or "off"',
    hint: () => 'Write "schedule" for a ping in each interval, or "off".',
    later: (value) => value === 'provisioned',
  },
  'warming.everyMinutes': {
    takes: 'a whole number from 1 to 60',
    hint: () => 'The default is 5: an idle function stays warm for longer than that as a rule.',
  },
  rollout: {
    takes: 'an object with the keys alias and strategy',
    hint: () => 'For example { "strategy": "Canary10Percent5Minutes" }.',
  },
  'rollout.alias': {
    takes: 'the name of a Lambda alias: 1 to 128 letters, digits, hyphens and underscores, not digits alone',
    hint: () => 'The default is "PROD".',
  },
  'rollout.strategy': {
    takes: `one of ${ROLLOUT_STRATEGIES.join(', ')}, or the full name of one, which begins with "CodeDeployDefault.Lambda"`,
    hint: () => 'The default is Canary10Percent5Minutes.',
  },
  flow: {
    takes: 'an object with the keys type, greeting and queueArn',
    hint: () => 'For example { "greeting": "Hello." }.',
  },
  'flow.type': { takes: '"CONTACT_FLOW"', hint: () => 'Leave the key out: the flow is an inbound flow.' },
  'flow.greeting': {
    takes: '1 to 1000 characters, not all blank, control characters left out',
    hint: () => 'Shorten or mend the text, or leave the key out: one is made from the name.',
  },
  'flow.queueArn': {
    takes: 'the ARN of a queue: arn:aws:connect:<region>:<account>:instance/<instance id>/queue/<queue id>',
    hint: () => 'Copy it from the page of the queue in the Connect console, under "Show additional queue information".',
  },
};
