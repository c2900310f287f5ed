import type { FlowType } from '../catalogue/action-definition.ts';
import type { Flow } from '../flow/flow.ts';
import type { Issue } from '../issue.ts';

/** A flow of today's language with an account of every block, or why the document is no old export. */
export type Converted = ConvertedFlow | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ConvertedFlow {
  readonly ok: true;
  readonly flow: Flow;
  /** What the flow was called, where the export says so. */
  readonly name?: string;
  /** The type it is created with; absent where the export names none that is known. */
  readonly flowType?: FlowType;
  /** Every block of the export, once, in its order. */
  readonly report: readonly ConvertedBlock[];
  /** The block that was added as the end of branches that led nowhere; absent where none was needed. */
  readonly end?: string;
  /** What is odd about the export as a whole (warnings), and what the service refuses in the flow as a whole (errors). */
  readonly issues: readonly Issue[];
}

/** What became of one block of the export. */
export type ConvertedBlock = ConvertedPlace & ConvertedOutcome;

/** Which block it is, and where it is now. */
export interface ConvertedPlace {
  /** Its place in the export, for example `modules[3]`. */
  readonly path: string;
  /** Its id in the export; empty where it has none. */
  readonly id: string;
  /** Its type in the export, for example `InvokeExternalResource`; empty where it has none. */
  readonly type: string;
  /** Which of its kinds it is, for example `Lambda`; absent where the export says nothing. */
  readonly target?: string;
  /** The actions it became, first the one that others lead to; none where it became nothing. */
  readonly identifiers: readonly string[];
}

export type ConvertedOutcome =
  /** It does what it did. */
  | { readonly status: 'carried' }
  /** It does nearly what it did, or needs a hand: one sentence each. */
  | { readonly status: 'approximated'; readonly how: readonly string[] }
  /** It is gone, and what led to it leads on; in words. */
  | { readonly status: 'not-carried'; readonly why: string };
