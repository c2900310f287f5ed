import { applySuppressions, fixUntilStable, type Issue } from '@warmline/flow-json';
import type { FlowFile } from '../files/read-flow-files.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { judgeDocument } from './judge-document.ts';
import type { LintSettings } from './lint-settings.ts';
import type { SuppressionsBeside } from './suppressions-beside.ts';

/** A file as it would be after its fixes. */
export interface FixedFile {
  readonly file: FlowFile;
  readonly text: string;
  /** What the fixes settle. */
  readonly applied: readonly Issue[];
}

/** What the fixes of a file make of it; nothing that is suppressed is fixed, and no template in YAML. Performs no I/O. */
export function fixFile(file: FlowFile, { suppressions }: SuppressionsBeside, settings: LintSettings): FixedFile {
  if (file.tooLarge || file.isTranslated === true) return { file, text: file.text, applied: [] };
  const { text, applied } = fixUntilStable(file.text, (current) =>
    judgeDocument(current, file.shown, settings).map(({ at, issues }) => ({
      at,
      issues: applySuppressions(issues, suppressions).issues,
    })),
  );
  return { file, text, applied };
}

/** The changes of a file as a unified diff. */
export function patchOf({ file, text }: FixedFile): string {
  return unifiedDiff(file.shown, file.text, text);
}
