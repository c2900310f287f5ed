import { refusal } from './issue.ts';
import { patchJavaScript } from './javascript/patch-javascript.ts';
import { languageOf } from './language.ts';
import { unchanged, type PatchOutcome } from './outcome.ts';
import { patchPython } from './python/patch-python.ts';
import type { SourceToPatch } from './source-to-patch.ts';

/**
 * Puts the smallest guard into a Lambda handler that answers a keep-warm ping without running it: insertions only, every other byte
 * stays, unless a callback is to be made async. A call of a contact flow never counts as a ping. Never throws; performs no I/O.
 *
 * @example
 * import { patch, undo } from '@warmline/guard-patcher';
 *
 * const source = 'exports.handler = async (event) => ({ order: event.Details.Parameters.order });';
 * const outcome = patch({ source, file: 'index.js' });
 * if (!outcome.changed) throw new Error(outcome.issues.map(({ message }) => message).join(' '));
 * console.log(undo(outcome.text));
 */
export function patch(given: SourceToPatch): PatchOutcome {
  const language = languageOf(given.file);
  try {
    if (language === 'python') return patchPython(given);
    if (language !== undefined) return patchJavaScript(given);
  } catch (error) {
    // The stack has an end, and expressions within each other need not.
    if (!(error instanceof RangeError)) throw error;
    const hint = 'Patch the source that it is made from.';
    return unchanged(refusal('unreadable', { message: 'Something in it is nested too deeply to be read.', hint }));
  }
  return unchanged(
    refusal('language-unknown', {
      message: `${given.file} is neither JavaScript nor TypeScript nor Python.`,
      hint: 'For other languages, Java among them, write the guard by hand: answer and return where the event is a scheduled one.',
    }),
  );
}
