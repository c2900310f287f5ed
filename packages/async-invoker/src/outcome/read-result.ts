import type { Failure } from '../failures.ts';
import { isObject } from '../is-object.ts';
import type { Row } from '../table/row.ts';

/** The result in a row, or why it cannot be read. */
export type ReadResult =
  | { readonly ok: true; readonly result: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly failure: Failure };

/** Reads the result of work that succeeded; the names of optional steps that failed go with it as `missing`. */
export function readResult({ result: text, missing }: Row): ReadResult {
  if (text === undefined) return { ok: false, failure: 'result-lost' };
  const value = parsed(text);
  if (value === undefined) return { ok: false, failure: 'result-not-json' };
  if (!isObject(value)) return { ok: false, failure: 'result-not-an-object' };
  return { ok: true, result: missing === undefined ? value : { ...value, missing: namesIn(missing) } };
}

/** A state machine cannot leave out the names of steps that did not fail, so there are blanks between the commas. */
function namesIn(missing: string): string {
  const names = missing.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '').join(', ');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
