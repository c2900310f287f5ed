import { blocksFrom } from '../facts/blocks-from.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { functionOf } from '../facts/lambda-block.ts';
import { errorTarget } from '../flow/branches.ts';
import { INVOKER_PARAMETERS } from '../invoker-contract.ts';
import type { Issue } from '../issue.ts';
import { isJsonObject } from '../json.ts';
import { isDynamic } from './blocking-calls.ts';
import { wrapIssue } from './wrap-issue.ts';
import type { WrapOptions } from './wrap-options.ts';

/** Why a block cannot be wrapped, and what will not be as it was. */
export function objectionsTo(call: Block, facts: Facts, { mode }: WrapOptions): readonly Issue[] {
  const wiring = wiringProblems(call, facts);
  return mode === 'async'
    ? wiring
    : [...wiring, ...givenProblems(call), ...retryProblems(call, facts), ...dynamicProblems(call)];
}

/** One attribute may hold several functions in one call, and an invoker is in front of one. */
function dynamicProblems(call: Block): readonly Issue[] {
  const arn = functionOf(call) ?? '';
  if (!isDynamic(arn)) return [];
  return [
    wrapIssue('called-otherwise', call, {
      message: `The block "${call.action.Identifier}" calls ${arn}, which only the call knows; it calls the invoker now, whatever that is.`,
      hint: 'See to it that it is always the function behind the invoker.',
    }),
  ];
}

function wiringProblems(call: Block, { blocks, block }: Facts): readonly Issue[] {
  const { action } = call;
  const { Identifier, Transitions } = action;
  const failed = errorTarget(action, 'NoMatchingError');
  const problems: Issue[] = [];
  if (blocks.some((other) => other.action !== action && other.action.Identifier === Identifier)) {
    problems.push(refusal(call, 'shares its identifier with another block', 'Give each its own.'));
  }
  if (Transitions.NextAction === undefined) {
    problems.push(refusal(call, 'leads nowhere when the function has answered', 'Give it a NextAction.'));
  }
  if (failed === undefined) {
    problems.push(
      refusal(call, 'has no NoMatchingError branch, so nothing could happen when the work fails', 'Give it one.'),
    );
  }
  for (const target of new Set([Transitions.NextAction, failed])) {
    if (target === undefined || block(target) !== undefined) continue;
    problems.push(
      refusal(call, `leads to "${target}", which is no block of the flow`, 'Add the block, or lead elsewhere.'),
    );
  }
  return problems;
}

function givenProblems(call: Block): readonly Issue[] {
  const given = call.action.Parameters?.['LambdaInvocationAttributes'] ?? {};
  if (!isJsonObject(given)) {
    return [
      refusal(call, 'is given attributes that are no object, so the flow cannot add its own', 'Name each attribute.'),
    ];
  }
  return Object.values(INVOKER_PARAMETERS)
    .filter((name) => Object.hasOwn(given, name))
    .map((name) =>
      refusal(
        call,
        `is given an attribute "${name}", which the flow and the invoker use between themselves`,
        'Give it another name, in the function too.',
      ),
    );
}

/** A flow that calls again where a call has failed. */
function retryProblems(call: Block, facts: Facts): readonly Issue[] {
  const failed = call.branches.filter(({ kind }) => kind === 'error').map(({ target }) => target);
  if (!blocksFrom(facts, failed).has(call)) return [];
  return [
    wrapIssue('same-attempt-again', call, {
      message: `From its error branch the block "${call.action.Identifier}" can be come to again; work that failed is then reported failed, and not started again, where it is given the same.`,
      hint: `Let the flow count its tries, and give the next one as ${INVOKER_PARAMETERS.attempt}.`,
    }),
  ];
}

function refusal(block: Block, what: string, hint: string): Issue {
  return wrapIssue('cannot-wrap', block, { message: `The block "${block.action.Identifier}" ${what}.`, hint });
}
