import { FlowUsageError } from '../errors.ts';
import { factsOf } from '../facts/facts.ts';
import type { Flow } from '../flow/flow.ts';
import type { Issue } from '../issue.ts';
import { lint } from '../lint.ts';
import { tooManyActions } from '../rules/too-many-actions.ts';
import { movingAnswer, NOTHING_MOVES } from './answer-readers.ts';
import { blockingCalls } from './blocking-calls.ts';
import { nestedWaits } from './nested-waits.ts';
import { replacedIds } from './replaced-ids.ts';
import { rewrite, type Rewritten, type WrappedBlock } from './rewrite.ts';
import { sharedExecutions } from './shared-executions.ts';
import { objectionsTo } from './unwrappable.ts';
import { wrapIssue } from './wrap-issue.ts';
import { wrappedFunction } from './wrapped-function.ts';
import type { WrapOptions } from './wrap-options.ts';

/** The flow in which nobody waits in silence for the function, or why there is none. */
export type WrapResult =
  | {
      readonly ok: true;
      readonly flow: Flow;
      /** The blocks that waited, in document order, and what stands beside each now. */
      readonly wrapped: readonly WrappedBlock[];
      /** What was left alone, and what to look at. */
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Rewrites every block that waits for a function so that the function is started, the caller is kept company, and its end is met:
 * with a bound, its answer and its failure led to where they led before. What the function is given and the flow's other blocks
 * stay as they are, but for those that read its answer, which stands under `$.External.result` behind a state machine. The given
 * flow is left as it is. Performs no I/O.
 *
 * @throws RangeError when the time limit is none of the mode's
 * @throws FlowUsageError when nobody could be comforted so
 * @example
 * const result = wrapFlow(flow, { mode: 'async', function: 'arn:aws:lambda:eu-west-1:123456789012:function:quote:PROD' });
 * if (result.ok) console.log(emit(result.flow));
 */
export function wrapFlow(flow: Flow, options: WrapOptions): WrapResult {
  const { mode, function: wanted, flowType, file } = options;
  const lambda = wrappedFunction(options);
  const facts = factsOf(flow, flowType);
  const { calls, issues: found } = blockingCalls(facts, wanted);
  const moving = mode === 'step-functions' ? movingAnswer(facts, calls) : NOTHING_MOVES;
  const ofMode = mode === 'step-functions' ? sharedExecutions(calls) : replacedIds(facts, calls);
  const objections = calls.flatMap((call) => objectionsTo(call, facts, options));
  const issues = [...found, ...objections, ...ofMode, ...moving.issues];
  if (issues.some(isError)) return { ok: false, issues: issues.map(inFile(file)) };

  const rewritten = rewriteUnlessRefused(() => rewrite({ facts, calls, readers: moving.readers, lambda }, options));
  if ('refused' in rewritten) return { ok: false, issues: [...issues, rewritten.refused].map(inFile(file)) };
  const impossible = [...lint(rewritten.flow, { rules: [tooManyActions] }), ...nestedWaits(facts, rewritten, options)];
  return impossible.length > 0
    ? { ok: false, issues: [...issues, ...impossible].map(inFile(file)) }
    : { ok: true, ...rewritten, issues: issues.map(inFile(file)) };
}

function rewriteUnlessRefused(make: () => Rewritten): Rewritten | { readonly refused: Issue } {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof FlowUsageError)) throw error;
    const refused = wrapIssue('cannot-wrap', undefined, {
      message: error.message,
      hint: 'Say the type of the flow and its channels, or choose the other mode.',
    });
    return { refused };
  }
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

function inFile(file: string | undefined): (issue: Issue) => Issue {
  return (issue) => (file === undefined ? issue : { ...issue, file });
}
