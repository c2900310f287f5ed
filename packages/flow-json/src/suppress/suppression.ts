/** An issue that is known and let pass, as a file beside the flow says it. */
export interface Suppression {
  /** Code or name of the rule, for example `WL203` or `lambda-failure-ignored`. */
  readonly rule: string;
  /** Identifier of the block. Default: every block, and the flow as a whole. */
  readonly block?: string;
  /** Why it is let pass. */
  readonly reason: string;
  /** Where it stands in its document, for example `suppressions[2]`. */
  readonly path: string;
}

/** What a rule is called. */
export interface RuleName {
  readonly code: string;
  readonly name: string;
}

/**
 * The file that holds the suppressions of a flow: `orders.suppressions.json` beside `orders.flow.json` or `orders.json`.
 *
 * @param flowFile path of the flow
 */
export function suppressionsFileOf(flowFile: string): string {
  return `${flowFile.replace(/(?:\.flow)?\.json$/, '')}.suppressions.json`;
}
