import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { parse } from '../parse.ts';
import { decompile } from './decompile.ts';
import { runModule } from './run-module.fixture.ts';
import { typeErrors } from './type-errors.fixture.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

interface RealFlow {
  readonly file: string;
  readonly flow: Flow;
}

function flowsIn(folder: string | undefined): readonly RealFlow[] {
  if (folder === undefined) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files.toSorted().flatMap((file) => {
    const parsed = parse(readFileSync(join(folder, file), 'utf8'));
    return parsed.ok ? [{ file, flow: parsed.flow }] : [];
  });
}

const flows = flowsIn(FOLDER);

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)('decompile (skipped unless WARMLINE_FLOWS names a folder of flows)', () => {
  it.each(flows)('writes $file again, to the byte', ({ file, flow }) => {
    const { content } = runModule(decompile(flow, { name: basename(file) }).code);

    expect(JSON.stringify(content.Actions)).toBe(JSON.stringify(flow.Actions));
    expect([content.StartAction, content.Settings]).toEqual([flow.StartAction, flow.Settings]);
  });

  it('writes code that the compiler takes', { timeout: 120_000 }, () => {
    const modules = flows.map(({ file, flow }) => decompile(flow, { name: basename(file) }).code);

    expect(typeErrors(modules)).toEqual([]);
  });

  it('says nearly every block in the words of the builder', () => {
    const unsaid = flows.flatMap(({ file, flow }) => decompile(flow, { name: basename(file) }).unsaid);
    const blocks = flows.flatMap(({ flow }) => flow.Actions);

    expect(unsaid.length / blocks.length).toBeLessThan(0.05);
  });
});
