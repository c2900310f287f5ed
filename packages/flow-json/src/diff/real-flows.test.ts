import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { parse } from '../parse.ts';
import { changesMeaning, countChanges } from './count-changes.ts';
import { diffFlows } from './diff-flows.ts';
import { reidentified } from './reidentified.fixture.ts';
import { diffMarkdown } from './render/diff-markdown.ts';
import { diffText } from './render/diff-text.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

interface RealFlow {
  readonly file: string;
  readonly flow: Flow;
}

function flowsIn(folder: string | undefined): readonly RealFlow[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) => {
      const parsed = parse(readFileSync(join(folder, file), 'utf8'));
      return parsed.ok ? [{ file, flow: parsed.flow }] : [];
    });
}

const flows = flowsIn(FOLDER);
const neighbours = flows.slice(1).map((flow, index) => ({ ...flow, other: flows[index] ?? flow }));

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)(
  'diffs of flows of other people (skipped unless WARMLINE_FLOWS names their folder)',
  () => {
    it('has flows in the folder', () => {
      expect(flows.length).toBeGreaterThan(0);
    });

    it.each(flows)('finds renames alone in $file under other identifiers and in another order', ({ flow }) => {
      const other = reidentified(flow, (_, index) => `renamed ${index}`);

      const diff = diffFlows(flow, { ...other, Actions: other.Actions.toReversed() });

      const { renamed, ...changes } = countChanges(diff);
      expect(renamed).toBe(flow.Actions.length);
      expect(Object.values(changes).filter((count) => count > 0)).toEqual([]);
      expect(changesMeaning(diff)).toBe(false);
    });

    it.each(neighbours)(
      'accounts for every block between $file and another flow, and writes it down',
      ({ flow, other }) => {
        const diff = diffFlows(other.flow, flow);

        expect(other.flow.Actions.length - diff.removed.length).toBe(flow.Actions.length - diff.added.length);
        expect(diffText(diff, 'flows').length).toBeGreaterThan(0);
        expect(diffMarkdown(diff, 'flows').length).toBeGreaterThan(0);
      },
    );
  },
);
