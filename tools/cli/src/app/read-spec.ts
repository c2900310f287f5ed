import { join } from 'node:path';
import { parseSpecText, type ParsedSpec } from '@warmline/generators';
import { readText } from '../read-text.ts';
import { shownFile, SPEC_FILE, type App } from './app.ts';

/**
 * Reads the specification of an app: its text, and what it says or what is wrong with it.
 *
 * @throws UsageError when it cannot be read
 */
export function readSpec(app: App): { readonly text: string; readonly parsed: ParsedSpec } {
  const shown = shownFile(app, SPEC_FILE);
  const text = readText(join(app.folder, SPEC_FILE), shown);
  return { text, parsed: parseSpecText(text, shown) };
}
