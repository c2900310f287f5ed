import type { ConditionTransition } from '../flow/flow.ts';
import { condition } from './action-parts.ts';
import type { Block, Evaluation } from './block.ts';

/** How old branches compare, and the operators of today's language for it. */
const OPERATORS: Readonly<Record<string, string>> = {
  Equals: 'Equals',
  StartsWith: 'TextStartsWith',
  EndsWith: 'TextEndsWith',
  Contains: 'TextContains',
  GreaterThan: 'NumberGreaterThan',
  GreaterThanOrEqualTo: 'NumberGreaterOrEqualTo',
  LessThan: 'NumberLessThan',
  LessThanOrEqualTo: 'NumberLessOrEqualTo',
};

/** Today's branch for an old one that compares; undefined, and noted, for one that cannot be said today. */
export function comparison(
  block: Block,
  { operator = 'Equals', operand, to }: Evaluation,
): ConditionTransition | undefined {
  const today = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (today === undefined) {
    block.note(`Its branch that compares by "${operator}" was left out; that operator is not known.`);
    return undefined;
  }
  if (operand === undefined) {
    block.note(
      'Its branch that compares with an empty value was left out, because the service refuses those; such a value takes the branch for no match.',
    );
    return undefined;
  }
  return condition(today, operand, to);
}
