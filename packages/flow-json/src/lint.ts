import type { Channel, FlowType } from './catalogue/action-definition.ts';
import type { Flow } from './flow/flow.ts';
import type { Issue } from './issue.ts';
import { factsOf } from './facts/facts.ts';
import { FLOW_RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';

export interface LintOptions {
  /** How issues name the file. Default: not at all. */
  readonly file?: string;
  /** Longest silence that a caller should meet, in seconds. Default: 8. */
  readonly silenceBudgetSeconds?: number;
  /** The flow's type. Default: what the flow says of itself (`Metadata.type` of an export, `Settings` of a module), if anything. */
  readonly flowType?: FlowType;
  /** The channels that the flow is to serve. Default: not said, and nothing is judged by it. */
  readonly channels?: readonly Channel[];
  /** Default: every rule. */
  readonly rules?: readonly Rule[];
}

/** The silence that Connect itself allows one function. */
export const SILENCE_BUDGET_SECONDS = 8;

/** Judges a flow by the rules; an empty list is a good flow. Performs no I/O. */
export function lint(flow: Flow, options: LintOptions = {}): Issue[] {
  const { file, silenceBudgetSeconds = SILENCE_BUDGET_SECONDS, channels = [], rules = FLOW_RULES } = options;
  const facts = factsOf(flow, options.flowType);
  return rules.flatMap(({ code, name, severity, check }) =>
    check(facts, { silenceBudgetSeconds, channels }).map((finding) => ({
      code,
      rule: name,
      severity,
      ...(file === undefined ? {} : { file }),
      ...finding,
    })),
  );
}
