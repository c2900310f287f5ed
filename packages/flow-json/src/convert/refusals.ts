import type { FlowType } from '../catalogue/action-definition.ts';
import type { Flow } from '../flow/flow.ts';
import type { Issue } from '../issue.ts';
import { lint } from '../lint.ts';
import { FLOW_RULES } from '../rules/registry.ts';

/** What the service would refuse of a flow that was made. */
export interface Refusals {
  /** In sentences, by the identifier of the action. */
  readonly byBlock: ReadonlyMap<string, readonly string[]>;
  /** What no one action is to blame for. */
  readonly others: readonly Issue[];
}

/** Rules on what the service refuses, as against what harms a caller. */
const STRUCTURAL = FLOW_RULES.filter(({ code }) => code.startsWith('WL1'));

/** Judges a flow that was made, so that what old blocks ask for and today's service refuses does not go unsaid. */
export function refusalsOf(flow: Flow, flowType: FlowType | undefined): Refusals {
  const byBlock = new Map<string, string[]>();
  const others: Issue[] = [];
  for (const issue of lint(flow, { rules: STRUCTURAL, ...(flowType === undefined ? {} : { flowType }) })) {
    const { block, severity, message, hint } = issue;
    if (severity !== 'error') continue;
    if (block === undefined) {
      others.push(issue);
      continue;
    }
    const known = byBlock.get(block) ?? [];
    known.push(`The service refuses it as it is: ${message} ${hint}`);
    byBlock.set(block, known);
  }
  return { byBlock, others };
}
