import type { Call } from '../builder/call.ts';
import { createCall } from '../builder/create-call.ts';
import { judgeIn } from '../builder/judge-in.ts';
import { wordsOf } from '../builder/jobs/comfort-speech.ts';
import type { JobKeys } from '../builder/jobs/job-key.ts';
import type { LambdaFunction } from '../builder/lambda-function.ts';
import { lower } from '../builder/lower.ts';
import type { FlowPlace } from '../builder/place-of-action.ts';
import { recordSteps } from '../builder/recorder.ts';
import type { Action } from '../flow/flow.ts';
import { SILENCE_BUDGET_SECONDS } from '../lint.ts';
import type { QuietAfter } from './quiet-after.ts';
import { startOf } from './start-of.ts';

/** One block that waits for a function, and where it leads. */
export interface WrappedCall {
  readonly action: Action;
  readonly answered: string;
  readonly failed: string;
}

export interface Surroundings {
  readonly place: FlowPlace;
  readonly jobKey: JobKeys;
  /** Identifiers of the flow so far. */
  readonly taken: ReadonlySet<string>;
  readonly quietAfter: QuietAfter;
}

/**
 * The blocks that a blocking one becomes, in the builder's own lowering: the first keeps its identifier, what the function is given,
 * and its error branches; what follows leads where it led. Where it would be quiet for long, something is said on the way.
 *
 * @throws FlowUsageError when nothing can wait so in a flow of that type
 */
export function wrapCall(
  { action, answered, failed }: WrappedCall,
  lambda: LambdaFunction,
  { place, jobKey, taken, quietAfter }: Surroundings,
): readonly Action[] {
  const steps = recordSteps((recorder) => {
    const call = createCall(recorder, { place, jobKey });
    const leave = (call: Call, target: string): void => {
      if (isHeard(place) && quietAtEnd(lambda) + quietAfter(target) > SILENCE_BUDGET_SECONDS)
        call.say(lastWords(lambda));
      call.goTo(target);
    };
    call.invoke({ ...lambda, ...PLACEHOLDERS }, { onFailure: (call) => leave(call, failed) });
    leave(call, answered);
    for (const Identifier of new Set([answered, failed])) call.verbatim({ Identifier, Type: '', Transitions: {} });
  }, judgeIn(place));
  const { actions, verbatim } = lower(steps, 'DisconnectParticipant', undefined, taken);
  const [start, ...others] = actions.filter((made) => !verbatim.has(made)).map((made) => calling(made, lambda));
  return start === undefined ? [] : [startOf(action, start, lambda.limits), ...others];
}

/** Stand for ARNs while the builder judges blocks: those of the flow stood in it before, and are not its business. */
const PLACEHOLDERS = {
  arn: '${functions.wrapped}',
  invoker: { name: 'invoker', arn: '${functions.wrapped}' },
};

function calling(action: Action, { arn, invoker }: LambdaFunction): Action {
  const { Parameters = {} } = action;
  if (!Object.hasOwn(Parameters, 'LambdaFunctionARN')) return action;
  return { ...action, Parameters: { ...Parameters, LambdaFunctionARN: invoker?.arn ?? arn } };
}

function isHeard({ channels }: FlowPlace): boolean {
  return channels.length === 0 || channels.includes('VOICE');
}

/** How long the caller has heard nothing at worst when the work is known to be done: a pause, or a check. */
function quietAtEnd({ limits, comfort }: LambdaFunction): number {
  return limits.execution === 'step-functions' ? limits.invoker.blockSeconds : comfort.every - 1;
}

function lastWords({ comfort: { texts } }: LambdaFunction): string {
  return wordsOf(texts.at(-1) ?? '');
}
