import type { SynchronousLadder } from '../../ladder/synchronous-ladder.ts';
import { invoke } from '../statements/invoke.ts';
import type { Mode } from './mode.ts';
import { readyMade } from './ready-made.ts';
import { namedFirst } from './work.ts';

const call: Mode<SynchronousLadder>['invoke'] = (work, { failed }, { checked }) => {
  const { lambda, parameters } = work;
  const { name, arn, response, limits } = lambda;
  const callee = { name, arn, response, blockSeconds: limits.blockSeconds };
  return [checked(invoke(callee, { parameters, onFailure: failed, ...namedFirst(work) }, readyMade))];
};

/** Connect waits for the function. Nothing can be begun early, so the work is done where it is collected. */
export const synchronous: Mode<SynchronousLadder> = {
  answer: '$.External',
  numbersAttempts: false,
  invoke: call,
  start: () => [],
  collect: call,
};
