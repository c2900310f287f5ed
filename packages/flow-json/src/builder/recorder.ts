import { FlowUsageError } from '../errors.ts';
import { identifierProblem } from '../flow/identifier.ts';
import { continues, isStatement, type Statement, type Step } from './statement.ts';

/** Takes down the steps of one branch, in order. */
export interface Recorder {
  record(step: Step): void;
  /** Refuses a statement that is to stand inside of another, as `record` would, and gives it back. */
  checked(statement: Statement): Statement;
  /** Records a branch: runs `body` while this recorder rests, and gives back the branch's steps. */
  branch(body: ((recorder: Recorder) => unknown) | undefined): readonly Step[];
}

/**
 * Runs `body` with a recorder of its own and gives back the steps that it took down.
 *
 * A recorder refuses steps that nothing reaches, identifiers that the service would refuse, the use of an outer `call` inside
 * a branch, and of any `call` after its branch: each is a slip that would otherwise end in a flow that does something else
 * than it says.
 *
 * @param judge refuses statements that cannot stand in the flow, in the line that makes them
 * @throws FlowUsageError when the body does one of these, or is asynchronous
 */
export function recordSteps(
  body: (recorder: Recorder) => unknown,
  judge: (statement: Statement) => void,
): readonly Step[] {
  const steps: Step[] = [];
  let state: 'open' | 'resting' | 'closed' = 'open';

  try {
    const result = body({ record, checked, branch });
    if (result instanceof Promise) {
      // What it throws from here on is a consequence of what is thrown below.
      result.catch(() => undefined);
      throw new FlowUsageError(
        'A branch is an asynchronous function; a flow is written down at once. Remove its "async".',
      );
    }
  } finally {
    state = 'closed';
  }
  return steps;

  function record(step: Step): void {
    refuseUnlessOpen(`"${inWords(step)}"`);
    const last = steps.at(-1);
    if (last !== undefined && !continues(last) && !isReachedByName(step)) {
      const before = isStatement(last) ? `"${last.name}"` : 'goTo' in last ? 'the jump' : 'leaving the loop';
      throw new FlowUsageError(
        `"${inWords(step)}" can never be reached: no way leads on from ${before}. Remove it, or move it before.`,
      );
    }
    if (isStatement(step)) refuseStatement(step);
    steps.push(step);
  }

  function refuseStatement(statement: Statement): void {
    if (statement.verbatim !== undefined) return;
    const { name } = statement;
    const problem = identifierProblem(name);
    if (problem !== undefined) throw new FlowUsageError(`The block name "${name}" ${problem}. Choose another name.`);
    if (statement.unchecked !== true) judge(statement);
  }

  function checked(statement: Statement): Statement {
    refuseStatement(statement);
    return statement;
  }

  function branch(inner: ((recorder: Recorder) => unknown) | undefined): readonly Step[] {
    if (inner === undefined) return [];
    refuseUnlessOpen('A block with branches');
    state = 'resting';
    try {
      return recordSteps(inner, judge);
    } finally {
      state = 'open';
    }
  }

  function refuseUnlessOpen(what: string): void {
    if (state === 'resting') {
      throw new FlowUsageError(
        `${what} was added to the outer call while a branch is being written. Use the call that the branch is given: (call) => call.say(…).`,
      );
    }
    if (state === 'closed') {
      throw new FlowUsageError(
        `${what} was added to a call whose branch is already written. Add it inside the branch.`,
      );
    }
  }
}

function inWords(step: Step): string {
  if (isStatement(step)) return step.name;
  if ('goTo' in step) return `goTo ${String(step.goTo)}`;
  return 'label' in step ? `label ${String(step.label)}` : 'leave';
}

/** Labels are there to be jumped to, and verbatim actions are what others name. */
function isReachedByName(step: Step): boolean {
  return isStatement(step) ? step.verbatim !== undefined : 'label' in step;
}
