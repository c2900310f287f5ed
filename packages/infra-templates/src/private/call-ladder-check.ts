import type { SynchronousLadder } from '@warmline/flow-json';
import { checkRung } from './rung-check.ts';

type FunctionLimits = Pick<SynchronousLadder, 'downstreamMilliseconds' | 'functionSeconds'>;
type CallLimits = Omit<SynchronousLadder, 'execution'>;

/**
 * Refuses limits of a function that Connect calls itself unless they stand in their order: downstream call, function, block, and what
 * Connect waits at most. `prop` is where in the props they stand.
 *
 * @throws InvalidPropError
 */
export function checkCallLadder(prop: string, limits: CallLimits, longestSeconds: number): void {
  const { functionSeconds, blockSeconds } = limits;
  checkFunctionLimits(prop, limits);
  checkRung({
    prop: `${prop}.functionSeconds`,
    value: functionSeconds,
    others: [blockSeconds],
    holds: functionSeconds < blockSeconds,
    rule:
      `it must be below blockSeconds (${blockSeconds}): a function that outlives its block succeeds unseen, without an ` +
      'error, an alarm or a rollback.',
  });
  checkRung({
    prop: `${prop}.blockSeconds`,
    value: blockSeconds,
    holds: blockSeconds <= longestSeconds,
    rule: `Connect waits ${longestSeconds} seconds at most.`,
  });
}

/**
 * Refuses a time-out that Lambda does not know, and a downstream call that takes all of it.
 *
 * @throws InvalidPropError
 */
export function checkFunctionLimits(prop: string, { downstreamMilliseconds, functionSeconds }: FunctionLimits): void {
  checkRung({
    prop: `${prop}.functionSeconds`,
    value: functionSeconds,
    holds: Number.isInteger(functionSeconds) && functionSeconds >= 1,
    rule: "Lambda's time-out is a whole number from 1.",
  });
  checkRung({
    prop: `${prop}.downstreamMilliseconds`,
    value: downstreamMilliseconds,
    others: [functionSeconds],
    holds: downstreamMilliseconds < functionSeconds * 1000,
    rule: `it must be below functionSeconds (${functionSeconds}), or the function ends before it can answer.`,
  });
}
