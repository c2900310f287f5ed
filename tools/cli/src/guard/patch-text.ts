import { printable } from '@warmline/flow-json';
import type { FileChange, FileIssue } from '@warmline/guard-patcher';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** What is changed in a file, as a unified diff. */
export function patchText({ before, after }: Pick<FileChange, 'before' | 'after'>, shown: string): string {
  return formatPatch(structuredPatch(shown, shown, before, after), FILE_HEADERS_ONLY).trimEnd();
}

/** An issue about a handler, for people. */
export function patchIssueText({ severity, code, line, message, hint }: FileIssue, shown: string): string {
  const place = shown + (line === undefined ? '' : `:${line}`);
  return `${severity === 'info' ? 'remark' : severity} ${code}\n  ${printable(place)}\n  ${printable(message)}\n  → ${printable(hint)}`;
}
