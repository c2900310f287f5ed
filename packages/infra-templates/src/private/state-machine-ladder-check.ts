import { LAMBDA_LIMITS, type StateMachineLadder } from '@warmline/flow-json';
import { checkCallLadder, checkFunctionLimits } from './call-ladder-check.ts';
import { checkRung } from './rung-check.ts';

/**
 * Refuses limits of work behind a state machine unless they stand in their order: downstream call, function, state with its tries,
 * machine, the loop in which the flow checks; and so for the function that checks.
 *
 * @throws InvalidPropError
 */
export function checkStateMachineLadder(limits: StateMachineLadder): void {
  const { functionSeconds, attemptSeconds, stateSeconds, machineSeconds, loop, invoker } = limits;
  checkFunctionLimits('limits', limits);
  checkRung({
    prop: 'limits.functionSeconds',
    value: functionSeconds,
    others: [attemptSeconds],
    holds: functionSeconds < attemptSeconds,
    rule: `it must be below attemptSeconds (${attemptSeconds}), or a cold start ends a try that would have succeeded.`,
  });
  checkRung({
    prop: 'limits.attemptSeconds',
    value: attemptSeconds,
    others: [stateSeconds],
    holds: attemptSeconds <= stateSeconds,
    rule: `it must not be above stateSeconds (${stateSeconds}), in which all tries take place.`,
  });
  checkRung({
    prop: 'limits.stateSeconds',
    value: stateSeconds,
    others: [machineSeconds],
    holds: stateSeconds < machineSeconds,
    rule: `it must be below machineSeconds (${machineSeconds}), or the machine ends before it has written the outcome.`,
  });
  checkRung({
    prop: 'limits.machineSeconds',
    value: machineSeconds,
    others: [loop.turns, loop.holdSeconds],
    holds: machineSeconds < loop.turns * loop.holdSeconds,
    rule: `it must be below what the check loop lasts (${loop.turns} turns of ${loop.holdSeconds} seconds).`,
  });
  checkCallLadder('limits.invoker', invoker, LAMBDA_LIMITS.synchronousSeconds);
}
