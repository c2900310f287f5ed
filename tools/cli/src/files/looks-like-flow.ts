/** The language's own key, or its version, as a document has them or as a document does that holds a flow as a text. */
const TODAYS = /\\*"(?:StartAction\\*"\s*:|Version\\*"\s*:\s*\\*"2019-10-30\\*")/;

/** Two keys that every console export from before 2020 has. */
const OLD_EXPORTS = [/\\*"modules\\*"\s*:\s*\[/, /\\*"start\\*"\s*:\s*\\*"/];

/**
 * Tells contact flows, whole or broken, from the other JSON files that lie in a folder. It reads the text and parses nothing, so
 * a flow that is no JSON any more still counts as one.
 */
export function looksLikeFlow(text: string): boolean {
  return TODAYS.test(text) || looksLikeOldExport(text);
}

/** Tells console exports from before 2020, whole or broken, from other JSON files in the same way. */
export function looksLikeOldExport(text: string): boolean {
  return OLD_EXPORTS.every((mark) => mark.test(text));
}
