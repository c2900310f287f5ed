import type { Action, ConditionTransition, ErrorTransition, Transitions } from '../flow/flow.ts';
import type { JsonObject } from '../json.ts';
import type { Block } from './block.ts';

/** An action; branches are written only where there are some. */
export function action(
  identifier: string,
  type: string,
  parameters: JsonObject,
  transitions: Partial<Transitions> = {},
): Action {
  const { NextAction, Errors = [], Conditions = [] } = transitions;
  return {
    Parameters: parameters,
    Identifier: identifier,
    Type: type,
    Transitions: {
      ...(NextAction === undefined ? {} : { NextAction }),
      ...(Errors.length === 0 ? {} : { Errors }),
      ...(Conditions.length === 0 ? {} : { Conditions }),
    },
  };
}

/** The common form: on success it leads on, and every failure leads to where the old error branch led. */
export function plainAction(block: Block, type: string, parameters: JsonObject): Action {
  return action(block.identifier, type, parameters, {
    NextAction: onward(block),
    Errors: [errorArm(block, 'NoMatchingError', 'Error', 'Success')],
  });
}

/** Where a block leads by a branch that it cannot do without; one that lacks it leads to the end. */
export function onward(block: Block, branch = 'Success'): string {
  const target = block.way(branch);
  if (target !== undefined) return target;
  const end = block.end();
  block.note(`It has no branch "${branch}"; today's block leads to "${end}" there.`);
  return end;
}

/**
 * An error branch that today's language demands.
 *
 * @param branch the old branch for it
 * @param otherwise the branch it follows where the old block had none, as where the old language knew no such failure
 */
export function errorArm(block: Block, errorType: string, branch: string, otherwise: string): ErrorTransition {
  const target = block.way(branch);
  if (target !== undefined) return { NextAction: target, ErrorType: errorType };
  block.note(`It has no branch "${branch}"; today's ${errorType} leads where "${otherwise}" leads.`);
  return { NextAction: onward(block, otherwise), ErrorType: errorType };
}

/** A branch on one operand. */
export function condition(operator: string, operand: string, target: string): ConditionTransition {
  return { NextAction: target, Condition: { Operator: operator, Operands: [operand] } };
}
