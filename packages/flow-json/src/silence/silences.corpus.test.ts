import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAll } from '../parse.ts';
import { silences } from './silences.ts';
import { partsOf } from './trail.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

const flows = (FOLDER === undefined ? [] : readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }))
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .flatMap((file) => parseAll(readFileSync(join(FOLDER ?? '', file), 'utf8')).map((parsed) => ({ file, parsed })))
  .flatMap(({ file, parsed }) => (parsed.ok ? [{ file, flow: parsed.flow }] : []));

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)(
  'silences of real flows (skipped unless WARMLINE_FLOWS names their folder)',
  () => {
    it.each(flows)('are made of blocks of $file, and of their seconds', ({ flow }) => {
      const identifiers = new Set(flow.Actions.map(({ Identifier }) => Identifier));

      for (const { seconds, trail } of silences(flow).ways) {
        const parts = partsOf(trail);
        const sum = parts.reduce((total, part) => total + part.seconds * part.times, 0);
        expect(parts.filter(({ block }) => !identifiers.has(block))).toEqual([]);
        if (seconds !== null) expect(sum).toBeCloseTo(seconds, 2);
      }
    });

    it.each(flows)('are no shorter in $file where references come out empty', ({ flow }) => {
      const worst = (references: 'spoken' | 'empty'): number => {
        const found = silences(flow, { references }).worst;
        return found === undefined ? 0 : (found.seconds ?? Infinity);
      };

      expect(worst('empty')).toBeGreaterThanOrEqual(worst('spoken'));
    });
  },
);
