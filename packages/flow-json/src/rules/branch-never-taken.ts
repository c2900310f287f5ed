import type { ConditionTransition, ErrorTransition } from '../flow/flow.ts';
import type { Fix } from '../fix/fix.ts';
import { coverage } from '../facts/condition-coverage.ts';
import type { Block } from '../facts/facts.ts';
import type { Finding, Rule } from './rule.ts';

export const branchNeverTaken: Rule = {
  code: 'WL119',
  name: 'branch-never-taken',
  severity: 'warning',
  summary: 'No branch stands behind one that is taken in its place.',
  reason:
    'The first condition that is true wins, and the first branch of an error type (flow-language 2.4): a later one that asks the same, or less, is never taken.',
  fix: 'A later branch that asks the same as an earlier one, and leads to the same block, is removed.',
  check: ({ blocks }) => blocks.flatMap((block) => [...hiddenConditions(block), ...hiddenErrors(block)]),
};

function hiddenConditions(block: Block): Finding[] {
  const { Conditions = [] } = block.action.Transitions;
  if (Conditions.length < 2) return [];
  const covered = coverage();
  return Conditions.flatMap((condition, index) => {
    const earlier = covered(condition.Condition);
    if (earlier === undefined) return [];
    const same = Conditions[earlier];
    const repeats = same !== undefined && repeatsCondition(same, condition);
    return [hidden(block, 'Conditions', index, inWords(condition), earlier, repeats)];
  });
}

function hiddenErrors(block: Block): Finding[] {
  const { Errors = [] } = block.action.Transitions;
  if (Errors.length < 2) return [];
  const first = new Map<string, number>();
  return Errors.flatMap((error, index) => {
    const earlier = first.get(error.ErrorType);
    if (earlier === undefined) {
      first.set(error.ErrorType, index);
      return [];
    }
    const repeats = repeatsError(Errors[earlier], error);
    return [hidden(block, 'Errors', index, error.ErrorType, earlier, repeats)];
  });
}

function hidden(
  { action, index: block, path }: Block,
  list: 'Conditions' | 'Errors',
  index: number,
  name: string,
  earlier: number,
  repeats: boolean,
): Finding {
  const fix: Fix = {
    description: `Remove the repeated branch ${name}.`,
    edits: [{ at: ['Actions', block, 'Transitions', list, index] }],
  };
  return {
    path: `${path}.Transitions.${list}[${index}]`,
    block: action.Identifier,
    message: `The branch ${name} of the block "${action.Identifier}" is never taken: Transitions.${list}[${earlier}] comes first.`,
    hint: repeats ? 'Remove it.' : 'Remove it, put it first, or ask for something else.',
    ...(repeats ? { fix } : {}),
  };
}

function repeatsCondition(one: ConditionTransition, other: ConditionTransition): boolean {
  return one.NextAction === other.NextAction && inWords(one) === inWords(other);
}

function repeatsError(one: ErrorTransition | undefined, other: ErrorTransition): boolean {
  return one?.NextAction === other.NextAction;
}

function inWords({ Condition: { Operator, Operands } }: ConditionTransition): string {
  return `${Operator} "${Operands.join('", "')}"`;
}
