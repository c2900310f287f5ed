import { lint, parseAll, type Flow, type Issue } from '@warmline/flow-json';
import type { LintSettings } from './lint-settings.ts';

/** One flow of a document, judged. */
export interface JudgedFlow {
  /** Keys that lead to it; none for a flow that is the document, or one that cannot be read. */
  readonly at: readonly string[];
  readonly issues: readonly Issue[];
  /** Undefined where it cannot be read; the rules say nothing of it then. */
  readonly flow: Flow | undefined;
}

/** Judges every flow of a document. What the larger document says of a flow's type counts, unless the settings do. Performs no I/O. */
export function judgeDocument(text: string, file: string, settings: LintSettings): readonly JudgedFlow[] {
  return parseAll(text, file).map((parsed) => {
    if (!parsed.ok) return { at: [], issues: parsed.issues, flow: undefined };
    const { flow, wrapper } = parsed;
    const flowType = settings.flowType ?? wrapper?.flowType;
    const issues = lint(flow, { file, ...settings, ...(flowType === undefined ? {} : { flowType }) });
    return { at: wrapper?.at ?? [], issues, flow };
  });
}
