/** What an account's functions, rules and schedules gave cause to say. Plain JSON. */
export interface FleetIssue {
  /** Stable, in kebab-case. */
  readonly code:
    | 'function-unreadable'
    | 'rule-unreadable'
    | 'schedule-unreadable'
    | 'concurrency-unreadable'
    | 'function-unknown'
    | 'qualifier-unknown'
    | 'group-being-deleted'
    | 'name-taken'
    | 'role-unreadable'
    | 'role-taken'
    | 'policy-too-long'
    | 'fan-out-needs-rights'
    | 'pings-too-rare'
    | 'guard-unknown'
    | 'guard-needed'
    | 'function-not-called'
    | 'package-out-of-reach'
    | 'package-too-large'
    | 'runtime-unsupported'
    | 'version-fixed'
    | 'alias-on-latest'
    | 'latest-differs'
    | 'rollout-running'
    | 'update-running';
  /** An error forbids to apply a plan. */
  readonly severity: 'error' | 'warning' | 'info';
  /** The ARN or the name of what it is about. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** What forbids to apply a plan. */
export function refusal(code: FleetIssue['code'], path: string, message: string, hint: string): FleetIssue {
  return { code, severity: 'error', path, message, hint };
}

/** What a plan may be applied in spite of, and people should know. */
export function warning(code: FleetIssue['code'], path: string, message: string, hint: string): FleetIssue {
  return { code, severity: 'warning', path, message, hint };
}
