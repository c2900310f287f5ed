import type { LambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';

/** Work that a flow has begun, by `call.start`, and that `call.collect` waits for. */
export interface Job<Result = unknown> {
  readonly lambda: LambdaFunction<Result>;
  /** What the function is given. */
  readonly parameters: Readonly<Record<string, string | Reference>>;
  /** What its flow attributes are named after. */
  readonly key: string;
}
