import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** What is changed in a file, as a unified diff; `shown` is its path for people. */
export function unifiedDiff(shown: string, before: string, after: string): string {
  return formatPatch(structuredPatch(shown, shown, before, after), FILE_HEADERS_ONLY).trimEnd();
}
