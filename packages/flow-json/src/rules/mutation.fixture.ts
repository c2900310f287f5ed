import type { Flow } from '../flow/flow.ts';
import type { LintOptions } from '../lint.ts';

/** A sound flow that was broken in one way: what was done, what came out, and the rule that must speak. */
export type Mutation = readonly [what: string, flow: Flow, code: string, besides?: Besides];

/** What goes with a mutation. */
export interface Besides {
  /** What is said beside the flow. Default: nothing. */
  readonly options?: LintOptions;
  /** Other rules that speak too, and why that cannot be helped. Default: none. */
  readonly companions?: Readonly<Record<string, string>>;
}

/** Blocks that only the broken branch led to are cut off. */
export const CUT_OFF = { WL114: 'what only that branch led to is cut off' } as const;
