import { refusal, type PatchIssue } from '../issue.ts';

/** The files of a folder or of a deployment package. */
export interface SourceTree {
  /** Paths of the files in it, with slashes, in its own order; what others wrote (`node_modules` and its like) is left out. */
  readonly paths: readonly string[];
  /** The bytes of one of them. */
  readonly read: (path: string) => Promise<Uint8Array>;
}

const OF_OTHERS = /(?:^|\/)(?:node_modules|site-packages|__pycache__|venv|\.[^/]+|cdk\.out|coverage)\//;

/** Whether a path is of somebody's own code, and not of what they installed. Performs no I/O. */
export function isOwn(path: string): boolean {
  return !OF_OTHERS.test(path.slice(0, path.lastIndexOf('/') + 1));
}

/** Handlers are no longer than this, in bytes; a file that is belongs to a bundler. */
export const LONGEST_SOURCE_BYTES = 5 * 1024 * 1024;

/** The text of a source file, or why it cannot be the source of a handler. Performs no I/O. */
export function sourceIn(
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issue: PatchIssue } {
  const isLong = bytes.length > LONGEST_SOURCE_BYTES;
  const text = isLong ? undefined : textOf(bytes);
  if (text !== undefined) return { ok: true, text };
  return {
    ok: false,
    issue: refusal('unreadable', {
      message: isLong ? 'It is longer than 5 MB.' : 'It is not written in UTF-8.',
      hint: 'Patch the source that it is made from.',
    }),
  };
}

/** The bytes as text, its byte-order mark included; undefined where they are no UTF-8. Performs no I/O. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
