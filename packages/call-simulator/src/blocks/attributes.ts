import type { JsonValue } from '@warmline/flow-json';
import type { CallState } from '../step/call-state.ts';
import type { Limit } from '../step/limit.ts';
import { resolveText, resolveValue, textOf } from '../step/references.ts';
import { fail, next, type Move } from './block.ts';

/** What all attributes of a contact may take, and all of a flow (flow-language 5.3). */
const ATTRIBUTES_BYTES = 32 * 1024;

type Attributes = Readonly<Record<string, string>>;

/** A set of attributes that a block writes into. */
export interface AttributeSet {
  readonly whose: "contact's" | "flow's";
  readonly limit: Extract<Limit['limit'], 'contact-attributes-size' | 'flow-attributes-size'>;
  readonly before: Attributes;
  /** What to change of the call. */
  readonly changes: (after: Attributes) => Partial<CallState>;
}

/**
 * Sets attributes, all or none: keys without `$` and `.`, and 32 KB of keys and values in all. Values are texts, references
 * resolved.
 */
export function setAttributes(set: AttributeSet, values: Readonly<Record<string, JsonValue>>, state: CallState): Move {
  const entries = Object.entries(values).map(
    ([key, value]) => [resolveText(key, state), textOf(resolveValue(value, state))] as const,
  );
  if (entries.some(([key]) => !/^[^$.]+$/.test(key))) return fail('NoMatchingError');
  const after = { ...set.before, ...Object.fromEntries(entries) };
  const bytes = sizeOf(after);
  if (bytes <= ATTRIBUTES_BYTES) return next(set.changes(after));
  const message = `The ${set.whose} attributes would take ${bytes} bytes; ${ATTRIBUTES_BYTES} are allowed.`;
  return fail(
    'NoMatchingError',
    {},
    {
      limit: set.limit,
      figures: { bytes, limitBytes: ATTRIBUTES_BYTES },
      message,
    },
  );
}

function sizeOf(attributes: Attributes): number {
  return Object.entries(attributes).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
}
