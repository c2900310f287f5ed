import { asynchronousLadder } from '../../ladder/asynchronous-ladder.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { stateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import { synchronousLadder } from '../../ladder/synchronous-ladder.ts';
import type { CallBranch } from '../call.ts';
import type { Comfort } from '../comfort.ts';
import { lambdaFunction, type LambdaFunction } from '../lambda-function.ts';

export interface Order {
  readonly state: 'shipped' | 'packed';
}

export const LIMITS = {
  sync: synchronousLadder(5),
  async: asynchronousLadder(30),
  'step-functions': stateMachineLadder(60),
} as const satisfies Record<Ladder['execution'], Ladder>;

/** A function that works so, with two comfort texts that are quick to read. */
export function working(
  execution: Ladder['execution'],
  { name = 'order-status', limits = LIMITS[execution], ...comfort }: Options = {},
): LambdaFunction<Order> {
  return lambdaFunction<() => Promise<Order>>({
    name,
    limits,
    comfort: { texts: ['Still looking.', 'Thank you.'], ...comfort },
  });
}

interface Options extends Partial<Comfort> {
  readonly name?: string;
  readonly limits?: Ladder;
}

/** Says that it failed, and hangs up. */
export const sorry: CallBranch = (call) => {
  call.say('That did not work.', { name: 'sorry' });
  call.disconnect({ name: 'bye' });
};
