/** Why the simulator cannot play a call on; stable names. */
export type RefusalReason =
  /** The block's type is not simulated. */
  | 'unknown-block-type'
  /** The block asks for something that is not simulated, for example an encrypted input. */
  | 'unsupported-parameter'
  /** The Continue branch of a Wait comes to an end of the flow first: what then happens is not documented. */
  | 'continue-branch-ended'
  | 'unknown-operator'
  /** A way leads to a block that the flow does not have. */
  | 'missing-action'
  /** The block failed, and has no branch for it. */
  | 'missing-branch'
  /** Blocks follow each other and no time passes. */
  | 'silent-loop'
  /** The call goes on and on: nobody ends it. */
  | 'endless-call';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly message: string;
}
