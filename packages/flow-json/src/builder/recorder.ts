import { FlowUsageError } from '../errors.ts';
import { identifierProblem } from '../flow/identifier.ts';
import { continues, isLeave, type Step } from './statement.ts';

/** Takes down the steps of one branch, in order. */
export interface Recorder {
  readonly steps: readonly Step[];
  record(step: Step): void;
  /** Records a branch: runs `body` while this recorder rests, and gives back the branch's steps. */
  branch(body: ((recorder: Recorder) => void) | undefined): readonly Step[];
}

/**
 * Makes a recorder.
 *
 * It refuses steps that nothing reaches, identifiers that the service would refuse, and the use of an outer `call` inside a
 * branch: each is a slip that would otherwise end in a flow that does something else than it says.
 *
 * @throws FlowUsageError from `record` and `branch`
 */
export function createRecorder(): Recorder {
  const steps: Step[] = [];
  let resting = false;

  function record(step: Step): void {
    const what = isLeave(step) ? 'leave' : step.name;
    if (resting) {
      throw new FlowUsageError(
        `"${what}" was added to the outer call while a branch is being written. Use the call that the branch is given: (call) => call.say(…).`,
      );
    }
    const last = steps.at(-1);
    if (last !== undefined && !continues(last)) {
      const before = isLeave(last) ? 'leaving the loop' : `"${last.name}"`;
      throw new FlowUsageError(
        `"${what}" can never be reached: no way leads on from ${before}. Remove it, or move it before.`,
      );
    }
    const problem = isLeave(step) ? undefined : identifierProblem(step.name);
    if (problem !== undefined) throw new FlowUsageError(`The block name "${what}" ${problem}. Choose another name.`);
    steps.push(step);
  }

  function branch(body: ((recorder: Recorder) => void) | undefined): readonly Step[] {
    if (body === undefined) return [];
    const inner = createRecorder();
    resting = true;
    try {
      body(inner);
    } finally {
      resting = false;
    }
    return inner.steps;
  }

  return { steps, record, branch };
}
