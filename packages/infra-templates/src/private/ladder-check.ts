import { LAMBDA_LIMITS, type AsynchronousLadder, type Ladder } from '@warmline/flow-json';
import { checkCallLadder } from './call-ladder-check.ts';
import { checkRung } from './rung-check.ts';
import { checkStateMachineLadder } from './state-machine-ladder-check.ts';

/**
 * Refuses limits that do not stand in their order, whichever way Connect has the work done. Numbers that only CloudFormation
 * knows are left to it.
 *
 * @throws InvalidPropError
 */
export function checkLadder(ladder: Ladder): void {
  switch (ladder.execution) {
    case 'sync':
      checkCallLadder('limits', ladder, LAMBDA_LIMITS.synchronousSeconds);
      break;
    case 'async':
      checkAsynchronousLadder(ladder);
      break;
    case 'step-functions':
      checkStateMachineLadder(ladder);
      break;
  }
}

/** As for a synchronous call, and then the Wait in which the flow meets the function's end. */
function checkAsynchronousLadder(ladder: AsynchronousLadder): void {
  const { blockSeconds, waitSeconds } = ladder;
  checkCallLadder('limits', ladder, LAMBDA_LIMITS.asynchronousSeconds);
  checkRung({
    prop: 'limits.blockSeconds',
    value: blockSeconds,
    others: [waitSeconds],
    holds: blockSeconds < waitSeconds,
    rule: `it must be below waitSeconds (${waitSeconds}), or the flow gives up while the function may still answer.`,
  });
}
