import { DOCUMENT_ISSUES } from '../document-issues.ts';
import type { Issue } from '../issue.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { RuleName, Suppression } from './suppression.ts';

/** The suppressions of a document, and what is wrong with the others. */
export interface ParsedSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly issues: readonly Issue[];
}

/**
 * Reads `{ "suppressions": [{ "rule", "block"?, "reason" }] }`. A suppression that is not understood whole is an issue and
 * suppresses nothing: a misspelt key must not let more pass than was meant. Never throws; performs no I/O.
 *
 * @param known every rule that a suppression may name
 * @param file how issues name the document; default: not at all
 */
export function parseSuppressions(text: string, known: readonly RuleName[], file?: string): ParsedSuppressions {
  const bad = badSuppression(file);
  let document: JsonValue;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { suppressions: [], issues: [bad('', `The suppressions are not JSON: ${reason}.`)] };
  }
  const list = isJsonObject(document) ? document['suppressions'] : undefined;
  if (!isJsonObject(document) || !Array.isArray(list)) {
    return { suppressions: [], issues: [bad('', 'The document holds no list "suppressions".')] };
  }

  const unread = Object.keys(document).filter((key) => key !== 'suppressions' && key !== '$schema');
  const issues = unread.map((key) => bad(key, `Nothing reads the key "${key}".`));
  const suppressions: Suppression[] = [];
  for (const [index, entry] of (list as readonly JsonValue[]).entries()) {
    const path = `suppressions[${index}]`;
    const read = readEntry(entry, known);
    if (typeof read === 'string') issues.push(bad(path, read));
    else suppressions.push({ ...read, path });
  }
  return { suppressions, issues };
}

const KEYS: ReadonlySet<string> = new Set(['rule', 'block', 'reason']);

/** The suppression, or a sentence that says what is wrong with it. */
function readEntry(entry: JsonValue, known: readonly RuleName[]): Omit<Suppression, 'path'> | string {
  if (!isJsonObject(entry)) return 'The suppression is no object.';
  const { rule, block, reason } = entry;
  const unread = Object.keys(entry).find((key) => !KEYS.has(key));
  if (unread !== undefined) return `Nothing reads the key "${unread}" of the suppression.`;
  if (typeof rule !== 'string') return 'The suppression names no rule.';
  if (!known.some(({ code, name }) => rule === code || rule === name))
    return `There is no rule "${rule}" that can be suppressed.`;
  if (block !== undefined && typeof block !== 'string') return 'The block of the suppression is no text.';
  if (typeof reason !== 'string' || reason.trim() === '') return `The suppression of ${rule} gives no reason.`;
  return { rule, ...(block === undefined ? {} : { block }), reason };
}

function badSuppression(file: string | undefined): (path: string, message: string) => Issue {
  const { code, severity } = DOCUMENT_ISSUES['bad-suppression'];
  return (path, message) => ({
    code,
    rule: 'bad-suppression',
    severity,
    ...(file === undefined ? {} : { file }),
    path,
    message,
    hint: 'Write { "suppressions": [{ "rule": "WL203", "block": "look-up", "reason": "Why it is let pass." }] }; without "block" it is for all blocks.',
  });
}
