import { isJsonObject, type JsonValue } from '@warmline/flow-json';
import { resolveText, resolveValue, textOf } from '../step/references.ts';
import { fail, next, refuse, type Block } from './block.ts';

const ATTRIBUTES_BYTES = 32 * 1024;

/**
 * Sets contact attributes, all or none (flow-language 5.3): keys without `$` and `.`, and 32 KB of keys and values in all.
 * Values are texts.
 */
export const updateContactAttributes: Block = {
  enter({ state, parameters }) {
    if (parameters['TargetContact'] === 'Related') {
      return refuse('unsupported-parameter', 'TargetContact is "Related"; the simulator plays one contact, "Current".');
    }
    const given = parameters['Attributes'];
    const entries = Object.entries<JsonValue>(isJsonObject(given) ? given : {}).map(
      ([key, value]) => [resolveText(key, state), textOf(resolveValue(value, state))] as const,
    );
    if (entries.some(([key]) => !/^[^$.]+$/.test(key))) return fail('NoMatchingError');

    const Attributes = { ...state.contact.Attributes, ...Object.fromEntries(entries) };
    const bytes = sizeOf(Attributes);
    if (bytes > ATTRIBUTES_BYTES) {
      const message = `The contact's attributes would take ${bytes} bytes; ${ATTRIBUTES_BYTES} are allowed.`;
      const figures = { bytes, limitBytes: ATTRIBUTES_BYTES };
      return fail('NoMatchingError', {}, { limit: 'contact-attributes-size', figures, message });
    }
    return next({ contact: { ...state.contact, Attributes } });
  },
};

function sizeOf(attributes: Readonly<Record<string, string>>): number {
  return Object.entries(attributes).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
}
