/** What there is to say of a handler. Plain JSON. */
export interface PatchIssue {
  /** Stable, in kebab-case. */
  readonly code: PatchCode;
  /** An error: nothing was changed. An info: there was nothing to change. A warning goes with a change. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Counted from 1; absent for what concerns the file as a whole. */
  readonly line?: number;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

export type PatchCode =
  | 'already-guarded'
  | 'guarded-otherwise'
  | 'not-guarded'
  | 'syntax-error'
  | 'unreadable'
  | 'package-broken'
  | 'package-unsafe'
  | 'language-unknown'
  | 'handler-not-found'
  | 'handler-ambiguous'
  | 'handler-elsewhere'
  | 'handler-unfit'
  | 'consumes-scheduled-events'
  | 'custom-resource'
  | 'minified'
  | 'changed-since'
  | 'callback-handler'
  | 'warming-pointless'
  | 'scheduled-events-elsewhere';

/** The same, with the file that it is about. */
export interface FileIssue extends PatchIssue {
  /** Its path in what was given, with slashes; empty for the whole of it. */
  readonly file: string;
}

/** Where an issue is and what it says. */
type IssueParts = Omit<PatchIssue, 'code' | 'severity'>;

export function refusal(code: PatchCode, parts: IssueParts): PatchIssue {
  return { code, severity: 'error', ...parts };
}

export function warning(code: PatchCode, parts: IssueParts): PatchIssue {
  return { code, severity: 'warning', ...parts };
}

export function notice(code: PatchCode, parts: IssueParts): PatchIssue {
  return { code, severity: 'info', ...parts };
}
