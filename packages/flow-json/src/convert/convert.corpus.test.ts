import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { parse } from '../parse.ts';
import { convert } from './convert.ts';
import { converted } from './old-block.fixture.ts';
import { unsaidRefusals } from './unsaid-refusals.fixture.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

const EXPORTS = oldExportsIn(FOLDER);

describe.skipIf(EXPORTS.length === 0)('convert, on every old export in WARMLINE_FLOWS', () => {
  it.each(EXPORTS)('%s', (_, document) => {
    const result = converted(deepFrozen(document));

    const modules = document['modules'] as readonly JsonObject[];
    expect(result.report.map(({ path, id, type }) => [path, id, type])).toEqual(
      modules.map(({ id, type }, index) => [`modules[${index}]`, id, type]),
    );
    expect(parse(emit(result.flow)).ok).toBe(true);
    expect(unsaidRefusals(result)).toEqual([]);
    expect(convert(JSON.stringify(document))).toEqual(result);
  });

  it('carries nearly everything, and hardly ever needs a hand', () => {
    const report = EXPORTS.flatMap(([, document]) => converted(document).report);

    const share = (status: string): number => report.filter((block) => block.status === status).length / report.length;
    expect(share('not-carried')).toBeLessThan(0.02);
    expect(share('approximated')).toBeLessThan(0.2);
  });
});

function oldExportsIn(folder: string | undefined): readonly (readonly [string, JsonObject])[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonValue] as const)
    .filter(
      (entry): entry is readonly [string, JsonObject] => isJsonObject(entry[1]) && Array.isArray(entry[1]['modules']),
    );
}
