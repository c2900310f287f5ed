import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flow } from './flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { parseAll } from './parse.ts';

/** A JSON file that somebody else wrote. */
export interface RealDocument {
  readonly file: string;
  readonly text: string;
  readonly value: JsonValue;
}

/** Flows are other people's and do not lie in this repository: the variable names a folder of them. */
const FOLDER = process.env['WARMLINE_FLOWS'];

/** Every JSON file of the folder, by name; none without one. */
export const REAL_DOCUMENTS: readonly RealDocument[] = FOLDER === undefined ? [] : documentsIn(FOLDER);

/** Exports from before 2020. */
export const OLD_EXPORTS: readonly (RealDocument & { readonly value: JsonObject })[] =
  REAL_DOCUMENTS.filter(isOldExport);

/** The documents that hold flows of today's language, alone or in something larger. */
export const TODAYS_DOCUMENTS: readonly RealDocument[] = REAL_DOCUMENTS.filter((document) => !isOldExport(document));

/** Every flow of today's language that can be read. */
export const REAL_FLOWS: readonly { readonly file: string; readonly flow: Flow }[] = TODAYS_DOCUMENTS.flatMap(
  ({ file, text }) => parseAll(text).flatMap((parsed) => (parsed.ok ? [{ file, flow: parsed.flow }] : [])),
);

/** Describes what holds on real flows; without a folder it says that it was skipped. */
export function describeOnRealFlows(what: string, body: () => void): void {
  describe.skipIf(FOLDER === undefined)(`${what} (skipped unless WARMLINE_FLOWS names a folder of flows)`, () => {
    it('has flows in the folder', () => {
      expect(REAL_FLOWS.length).toBeGreaterThan(0);
    });
    body();
  });
}

/** A folder with nothing in it would let every test pass that asks something of each flow. */
function documentsIn(folder: string): readonly RealDocument[] {
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { file, text, value: JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue };
    });
  const counted = documents.filter(isOldExport).length;
  if (counted === 0 || counted === documents.length) {
    throw new Error('The folder that WARMLINE_FLOWS names needs flows of today and exports from before 2020.');
  }
  return documents;
}

function isOldExport(document: RealDocument): document is RealDocument & { readonly value: JsonObject } {
  return isJsonObject(document.value) && Array.isArray(document.value['modules']);
}
