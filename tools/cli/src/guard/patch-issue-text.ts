import { printable } from '@warmline/flow-json';
import type { FileIssue } from '@warmline/guard-patcher';

/** An issue about a handler, for people. */
export function patchIssueText({ severity, code, line, message, hint }: FileIssue, shown: string): string {
  const place = shown + (line === undefined ? '' : `:${line}`);
  return `${severity === 'info' ? 'remark' : severity} ${code}\n  ${printable(place)}\n  ${printable(message)}\n  → ${printable(hint)}`;
}
