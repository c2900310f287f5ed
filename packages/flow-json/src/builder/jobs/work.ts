import type { Ladder } from '../../ladder/ladder.ts';
import type { Naming } from '../branch.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';

/** One piece of work that a flow has a function do. */
export interface Work<Limits extends Ladder = Ladder> extends Naming {
  readonly lambda: LambdaFunction & { readonly limits: Limits };
  /** What the function is given. */
  readonly parameters: Readonly<Record<string, string | Reference>>;
  /** How often it was begun, this time included. */
  readonly attempt: number;
  /** What its flow attributes are named after. */
  readonly key: string;
}

/** The name of the first block of some work, for a statement that takes one. */
export function namedFirst({ name }: Work): Naming {
  return name === undefined ? {} : { name };
}
