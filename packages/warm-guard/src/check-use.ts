import { WarmGuardUsageError } from './errors.ts';
import type { WarmGuardOptions } from './warm-guard-options.ts';

/**
 * Refuses handlers that cannot be guarded, options that no guard has, and options that are not what they have to be.
 *
 * @throws WarmGuardUsageError naming what was received and what is allowed
 */
export function checkUse(handler: unknown, options: WarmGuardOptions): void {
  if (typeof handler !== 'function' || STREAMING in handler) {
    refuse('The handler', 'a buffered function', kindOf(handler));
  }
  if (kindOf(options) !== 'object') refuse('The options', 'an object', kindOf(options));
  for (const [name, value] of Object.entries(options)) {
    if (!OPTIONS.includes(name)) refuse('The option', `one of ${OPTIONS.join(', ')}`, name);
    if (value === undefined) continue;
    if (name === 'ruleArns') checkRuleArns(value);
    else if (typeof value !== 'function') refuse(`The option ${name}`, 'a function', kindOf(value));
  }
}

/** The mark that `awslambda.streamifyResponse` leaves on a handler; a ping's answer would never end its stream. */
const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');

/** Taken from a record, so that an option added to the type does not compile until it is allowed here. */
const OPTIONS = Object.keys({
  isPing: 1,
  alsoPing: 1,
  ruleArns: 1,
  onPing: 1,
  sink: 1,
  clock: 1,
  hold: 1,
  timer: 1,
  lambda: 1,
} satisfies Record<keyof WarmGuardOptions, 1>);

function checkRuleArns(value: unknown): void {
  if (Array.isArray(value) && value.length > 0 && value.every((arn) => RULE_ARN.test(String(arn)))) return;
  refuse(
    'The option ruleArns',
    'a list of ARNs of rules or schedules',
    kindOf(value) === 'object' ? JSON.stringify(value) : kindOf(value),
  );
}

const RULE_ARN = /^arn:aws[-a-z]*:(?:events|scheduler):[-a-z0-9]+:\d{12}:(?:rule|schedule)\/.+$/;

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

function refuse(what: string, needed: string, received: string): never {
  throw new WarmGuardUsageError(`${what} must be ${needed}, not ${received}.`);
}
