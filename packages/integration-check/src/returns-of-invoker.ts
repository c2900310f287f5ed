import type { InvokerAnswer } from '@warmline/flow-json';
import { NOTHING_RETURNED, type ReturnedField, type Returns } from './returns.ts';

const TEXT: ReturnedField = { kind: 'text', type: 'string', below: NOTHING_RETURNED };
const UNKNOWN: ReturnedField = { kind: 'unknown', type: 'unknown', below: { fields: {}, open: true, others: [] } };

/** What every start and check answers beside the result. */
const ANSWER: Readonly<Record<Exclude<keyof InvokerAnswer, 'result'>, ReturnedField>> = {
  executionId: TEXT,
  status: TEXT,
  attempt: TEXT,
  turn: TEXT,
  comfort: TEXT,
  failure: TEXT,
  error: TEXT,
  ageSeconds: TEXT,
};

/**
 * What a function that starts and checks work answers: its own texts, and under `result` what the work returns.
 * `work` is undefined where nobody knows that.
 */
export function returnsOfInvoker(work: Returns | undefined): Returns {
  const result = work === undefined ? UNKNOWN : objectOf(work);
  return { ...NOTHING_RETURNED, fields: { ...ANSWER, result } };
}

/**
 * What work returns that several functions do side by side: each function's answer under its step's name, and the names of the
 * optional steps that failed. A step of which nothing is known is left open.
 */
export function returnsOfSteps(steps: Readonly<Record<string, Returns | undefined>>): Returns {
  const fields = Object.entries(steps).map(
    ([name, returned]) => [name, returned === undefined ? UNKNOWN : objectOf(returned)] as const,
  );
  return { ...NOTHING_RETURNED, fields: { ...Object.fromEntries(fields), missing: TEXT } };
}

function objectOf(below: Returns): ReturnedField {
  return { kind: 'object', type: 'object', below };
}
