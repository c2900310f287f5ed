import type { GetScheduleCommandOutput } from '@aws-sdk/client-scheduler';
import { parseFunctionArn, parseFunctionName, qualifierOf, type FunctionArn } from '../function-arn.ts';
import type { WarmerInput } from '../warmer.ts';

/** What a schedule invokes, and with what. */
export interface ScheduleTarget {
  readonly function: FunctionArn;
  readonly input: WarmerInput;
}

/** Scheduler's target for any API call, here of Lambda (Scheduler User Guide, universal targets). */
const UNIVERSAL = /^arn:[\w-]+:scheduler:::aws-sdk:lambda:invoke$/;

/** Is a target a function, by its ARN or by way of the universal target? */
export function invokesFunction(targetArn: string): boolean {
  return parseFunctionArn(targetArn) !== undefined || UNIVERSAL.test(targetArn);
}

/** Finds what a schedule invokes; undefined where that is no function. Performs no I/O. */
export function scheduleTarget({ Arn = '', Target }: GetScheduleCommandOutput): ScheduleTarget | undefined {
  const { Arn: targetArn = '', Input } = Target ?? {};
  if (UNIVERSAL.test(targetArn)) return universalTarget(Arn, Input);
  const found = parseFunctionArn(targetArn);
  return found && { function: found, input: Input === undefined ? { kind: 'event' } : { kind: 'text', text: Input } };
}

/** A call of Lambda's API Invoke, as the schedule's input states it. */
function universalTarget(scheduleArn: string, input = ''): ScheduleTarget | undefined {
  const { FunctionName, Qualifier, Payload = {} } = Object(parsed(input)) as Readonly<Record<string, unknown>>;
  // Scheduler calls the API of its own Region, with a role of its own account.
  const [, partition = '', , region = '', account = ''] = scheduleArn.split(':');
  const found = parseFunctionName(textOf(FunctionName), { partition, region, account });
  if (found === undefined) return undefined;
  const qualifier = found.qualifier ?? qualifierOf(textOf(Qualifier));
  const text = typeof Payload === 'string' ? Payload : JSON.stringify(Payload);
  return { function: { ...found, qualifier }, input: { kind: 'text', text } };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
