import type { Edit as TextEdit } from 'jsonc-parser';
import type { Issue } from '../issue.ts';
import { flowTextOf } from '../locate/flow-text.ts';
import { disjointChanges } from './disjoint-changes.ts';
import type { Fix } from './fix.ts';
import { textEditsOfFix } from './text-edits-of-fix.ts';
import { styleOf } from './text-style.ts';

/** What came of fixes. Issues without a fix are in neither list. */
export interface AppliedFixes {
  /** The document as it is now. */
  readonly text: string;
  readonly applied: readonly Issue[];
  /** Their places are gone, nothing would change, or an earlier fix changes the same: judge the new text, and apply again. */
  readonly skipped: readonly Issue[];
}

/**
 * Applies the fixes of issues to the text of their document; every byte that no fix is about stays. Of fixes that change the same
 * place the first is applied. Performs no I/O.
 *
 * @param document the text as it stands in the file
 * @param at keys that lead to the flow, as `Wrapper.at` has them; default: the document is the flow
 */
export function applyFixes(document: string, issues: readonly Issue[], at: readonly string[] = []): AppliedFixes {
  if (issues.every(({ fix }) => fix === undefined)) return { text: document, applied: [], skipped: [] };
  const changesBy = fixerOf(document, at);
  const changes = disjointChanges();
  const applied: Issue[] = [];
  const skipped: Issue[] = [];
  for (const issue of issues) {
    if (issue.fix === undefined) continue;
    const own = changesBy(issue.fix);
    if (own.length > 0 && changes.take(own)) applied.push(issue);
    else skipped.push(issue);
  }
  return { text: changes.applyTo(document), applied, skipped };
}

/**
 * Says what a fix changes in the text of a document: pieces that take the place of others; none where nothing can or need be
 * changed. The document is parsed once for all fixes.
 */
export function fixerOf(document: string, at: readonly string[] = []): (fix: Fix) => readonly TextEdit[] {
  const flow = flowTextOf(document, at);
  if (flow === undefined || 'parts' in flow) return () => [];

  const { text, root, within, toDocument, written } = flow;
  const parsed = { text, root, style: styleOf(text, root) };
  const inText = ({ description, edits }: Fix): Fix => ({
    description,
    edits: edits.map((edit) => ({ ...edit, at: [...within, ...edit.at] })),
  });
  return (fix) =>
    (textEditsOfFix(parsed, inText(fix)) ?? []).map(({ offset, length, content }) => {
      const from = toDocument(offset);
      return { offset: from, length: toDocument(offset + length) - from, content: written(content) };
    });
}
