import { isJsonObject, LAMBDA_LIMITS, type JsonValue } from '@warmline/flow-json';
import type { Limit } from './limit.ts';

/** What a function's response means to Connect, or the limit that it breaks (flow-language 8.2). */
export type ReadResponse =
  { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly limit: Limit };

/** Reads a response: at most 32 KB, JSON, and for `STRING_MAP` a flat object of texts. */
export function readResponse(name: string, response: string, responseType: 'STRING_MAP' | 'JSON'): ReadResponse {
  const bytes = Buffer.byteLength(response);
  const limitBytes = LAMBDA_LIMITS.responseBytes;
  if (bytes > limitBytes) {
    const message = `"${name}" answered ${bytes} bytes; Connect takes ${limitBytes}.`;
    return { ok: false, limit: { limit: 'lambda-response-size', figures: { bytes, limitBytes }, message } };
  }
  const value = JSON.parse(response) as JsonValue;
  return responseType === 'JSON' ? { ok: true, value } : readStringMap(name, value);
}

function readStringMap(name: string, value: JsonValue): ReadResponse {
  if (!isJsonObject(value)) return misshapen(name, `${kindOf(value)} and not an object`, 0);
  const wrong = Object.entries(value).filter(([, entry]) => typeof entry !== 'string');
  const [first] = wrong;
  if (first === undefined) return { ok: true, value };
  return misshapen(name, `${kindOf(first[1])} at "${first[0]}"`, wrong.length);
}

function misshapen(name: string, what: string, wrongValues: number): ReadResponse {
  const message = `"${name}" answered ${what}; a STRING_MAP is a flat object of texts.`;
  return { ok: false, limit: { limit: 'lambda-response-shape', figures: { wrongValues }, message } };
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return Array.isArray(value) ? 'a list' : 'an object';
}
