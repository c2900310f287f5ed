import { expect, it } from 'vitest';
import { describeOnRealFlows, REAL_FLOWS } from '../real-documents.fixture.ts';
import { changesMeaning, countChanges } from './count-changes.ts';
import { diffFlows } from './diff-flows.ts';
import { reidentified } from './reidentified.fixture.ts';
import { diffMarkdown } from './render/diff-markdown.ts';
import { diffText } from './render/diff-text.ts';

const neighbours = REAL_FLOWS.slice(1).map((flow, index) => ({ ...flow, other: REAL_FLOWS[index] ?? flow }));

describeOnRealFlows('diffs of flows of other people', () => {
  it.each(REAL_FLOWS)('finds renames alone in $file under other identifiers and in another order', ({ flow }) => {
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
});
