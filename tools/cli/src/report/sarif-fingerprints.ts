import { createHash } from 'node:crypto';
import type { ReportedIssue } from './file-issues.ts';

/**
 * Names for the issues of one file that stay when lines move, by which GitHub knows an alert again: made of the rule, the flow,
 * the block and the message without its numbers. Issues that are alike in all of these are counted in the order of the file.
 */
export function fingerprintsOf(issues: readonly ReportedIssue[]): readonly string[] {
  const seen = new Map<string, number>();
  return issues.map(({ code, flow = '', block = '', message }) => {
    const shape = [code, flow, block, message.replace(/\d+/g, '#')].join('\0');
    const hash = createHash('sha256').update(shape).digest('hex').slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
