import type { Flow } from './flow/flow.ts';
import type { Issue } from './issue.ts';
import { FLOW_RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';

export interface LintOptions {
  /** How issues name the file. Default: not at all. */
  readonly file?: string;
  /** Longest silence that a caller should meet, in seconds. Default: 8. */
  readonly silenceBudgetSeconds?: number;
  /** Default: every rule. */
  readonly rules?: readonly Rule[];
}

/** The silence that Connect itself allows one function. */
export const SILENCE_BUDGET_SECONDS = 8;

/** Judges a flow by the rules; an empty list is a good flow. Performs no I/O. */
export function lint(flow: Flow, options: LintOptions = {}): Issue[] {
  const { file, silenceBudgetSeconds = SILENCE_BUDGET_SECONDS, rules = FLOW_RULES } = options;
  return rules.flatMap(({ code, name, severity, check }) =>
    check(flow, { silenceBudgetSeconds }).map((finding) => ({
      code,
      rule: name,
      severity,
      ...(file === undefined ? {} : { file }),
      ...finding,
    })),
  );
}
