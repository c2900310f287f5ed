import type { FlowType } from '../catalogue/action-definition.ts';
import { DOCUMENT_ISSUES } from '../document-issues.ts';
import type { Issue } from '../issue.ts';
import type { OldExport } from './old-export.ts';

/** What is odd about an export as a whole. Warnings: it is converted all the same. */
export function oddities(
  { start, type }: OldExport,
  flowType: FlowType | undefined,
  startsAt: string | undefined,
): readonly Issue[] {
  const found: Issue[] = [];
  if (startsAt === undefined) {
    const message =
      start === undefined
        ? 'The export names no first block.'
        : `The export starts with "${start}", which is none of its blocks.`;
    found.push(oddity('start', message, 'The flow ends at once; lead its start to the right block.'));
  }
  if (flowType === undefined) {
    const message =
      type === undefined
        ? 'The export says no type of flow.'
        : `The export is of the type "${type}", which is not known.`;
    found.push(oddity('metadata.type', message, 'Choose the type when you create the flow.'));
  }
  return found;
}

function oddity(path: string, message: string, hint: string): Issue {
  const { code, severity } = DOCUMENT_ISSUES['odd-old-export'];
  return { code, rule: 'odd-old-export', severity, path, message, hint };
}
