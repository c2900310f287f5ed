import type { ContactFlowEvent } from '@warmline/flow-json';

/** A function that was called and has not come to its end. */
export interface PendingInvocation {
  /** Name of the function in the flow's reference, or its literal ARN. */
  readonly function: string;
  /** What the function is sent, every time that it is tried: the contact as it was when the block was entered. */
  readonly event: ContactFlowEvent;
  readonly startedAt: number;
  /** 1 for the first call, up to 4 with retries. */
  readonly attempt: number;
  /** How long Connect waits, all attempts together. */
  readonly limitMilliseconds: number;
  /** Which rule sets that limit: the block's own, or the chain of Lambda blocks that it ends. */
  readonly limitedBy: 'block' | 'chain';
  readonly responseType: 'STRING_MAP' | 'JSON';
}
