import type { Reference } from './reference.ts';

declare const RESULT: unique symbol;

/** A function that was started and not waited for. */
export interface Invocation<Result = unknown> {
  /** Its id: of the latest start, or saved in a flow attribute, where another start does not replace it. */
  readonly id: Reference;
  readonly functionName: string;
  readonly [RESULT]?: Result;
}
