import type { JsonValue } from '@warmline/flow-json';
import { z } from 'zod';

const MOMENT = 'a moment is written in UTC, for example "2026-01-05T15:00:00Z"';

/** The scenario's schema. Unknown keys are refused, so that a misspelt expectation cannot pass. */
export const SCENARIO_SCHEMA = z.strictObject({
  description: z.string().default(''),
  channel: z.enum(['VOICE', 'CHAT', 'TASK', 'EMAIL']).default('VOICE'),
  from: phoneNumber().default('+15555550100'),
  to: phoneNumber().default('+15555550199'),
  begins: z.iso.datetime(MOMENT).default('2026-01-05T15:00:00.000Z'),
  contactId: z.string().min(1).default('11111111-2222-3333-4444-555555555555'),
  attributes: z.record(z.string(), z.string()).readonly().default({}),
  caller: z.array(callerAnswer()).readonly().default([]),
  hangsUpAfterSeconds: seconds().exactOptional(),
  hangsUpAfterSilenceSeconds: seconds().exactOptional(),
  functions: z.record(z.string(), statedFunction()).readonly().default({}),
  expect: expectations().exactOptional(),
});

/**
 * A call in advance: who calls, what they press, how the functions behave, and what must come of it. Every key is optional as
 * a document; here the defaults are filled in.
 */
export type Scenario = Readonly<z.output<typeof SCENARIO_SCHEMA>>;

/** A scenario as it is written, defaults left out. */
export type ScenarioDocument = Readonly<z.input<typeof SCENARIO_SCHEMA>>;

/** What the caller does at a question. */
export type CallerAnswer = Scenario['caller'][number];

/** What a scenario says of a function. */
export type StatedFunction = Scenario['functions'][string];

function callerAnswer() {
  const message = 'an answer is { "press": one key }, { "enter": keys } or { "silent": true }';
  return z.union(
    [
      z
        .strictObject({ press: z.string().regex(/^[0-9*#]$/, 'the caller presses one of the keys 0 to 9, * and #') })
        .readonly(),
      z.strictObject({ enter: z.string().regex(/^[0-9*#]+$/, 'the caller enters keys of 0 to 9, * and #') }).readonly(),
      z.strictObject({ silent: z.literal(true) }).readonly(),
    ],
    message,
  );
}

function statedFunction() {
  return z
    .strictObject({
      latencyMilliseconds: milliseconds().default(0),
      coldStartMilliseconds: milliseconds().default(0),
      answer: jsonValue().exactOptional(),
      fails: z.enum(['error', 'hangs', 'throttled']).exactOptional(),
    })
    .refine(
      (stated) => !('answer' in stated && 'fails' in stated),
      'a function has an "answer" or "fails", and not both',
    )
    .readonly();
}

function expectations() {
  return z
    .strictObject({
      outcome: z.enum(['disconnected', 'queued', 'transferred', 'hung-up', 'refused']).exactOptional(),
      heard: z.array(z.string().min(1)).readonly().exactOptional(),
      longestSilenceSeconds: seconds().exactOptional(),
    })
    .readonly();
}

function jsonValue() {
  return z.json() as z.ZodType<JsonValue, JsonValue>;
}

function phoneNumber() {
  return z.string().regex(/^\+[1-9]\d{1,14}$/, 'a phone number is written in E.164 form, for example "+15555550100"');
}

function seconds() {
  return z.number().min(0).max(86_400);
}

function milliseconds() {
  return z.number().int().min(0).max(900_000);
}
