import type { StateMachineLadder } from '@warmline/flow-json';
import { CustomState, Parallel, Pass, Result, type IChainable, type INextable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { renderInvocation } from './invocation-state.ts';
import { renderMergedResults } from './merged-results.ts';

/** The state that does the work, whose result stands under `$.work.output`. */
export type WorkState = IChainable & INextable & Pick<CustomState | Parallel, 'addCatch'>;

/** A function as a state calls it. */
export interface Invoked {
  /** The state's name too, so that an execution reads like what it did. */
  readonly functionName: string;
  readonly arn: string;
}

/** A function that works beside others. */
export interface InvokedStep extends Invoked {
  /** Its result's name. */
  readonly name: string;
  readonly required: boolean;
}

const WORK = '$.work';
const ANSWER = { 'output.$': '$.Payload' } as const;

/** One function does all the work. */
export function singleFunction(
  scope: Construct,
  { functionName, arn }: Invoked,
  limits: StateMachineLadder,
): WorkState {
  const stateJson = { ...renderInvocation(arn, limits, ANSWER), ResultPath: WORK };
  return new CustomState(scope, functionName, { stateJson });
}

/** Several functions work side by side. Where a required one fails, the others are stopped and the state fails by its error. */
export function sideBySide(scope: Construct, steps: readonly InvokedStep[], limits: StateMachineLadder): WorkState {
  const parallel = new Parallel(scope, 'Steps', { resultSelector: renderMergedResults(steps), resultPath: WORK });
  return parallel.branch(...steps.map((step) => branch(scope, step, limits)));
}

/** The states of somebody else do the work. Whatever fails in them fails this state. */
export function ownStates(scope: Construct, states: IChainable): WorkState {
  return new Parallel(scope, 'Work', { resultSelector: { 'output.$': '$[0]' }, resultPath: WORK }).branch(states);
}

function branch(scope: Construct, step: InvokedStep, limits: StateMachineLadder): IChainable {
  const { name, functionName, arn, required } = step;
  const answer = required ? ANSWER : { ...ANSWER, missing: '' };
  const run = new CustomState(scope, functionName, { stateJson: renderInvocation(arn, limits, answer) });
  if (required) return run;

  const result = Result.fromObject({ output: {}, missing: name });
  const missing = new Pass(scope, `${functionName} is missing`, { result });
  return run.addCatch(missing, { errors: ['States.DataLimitExceeded'] }).addCatch(missing, { errors: ['States.ALL'] });
}
