import type { ActionDefinition } from '../catalogue/action-definition.ts';
import type { Action } from '../flow/flow.ts';
import { judgedActions } from './judged-actions.ts';
import type { Rule } from './rule.ts';

export const badConditions: Rule = {
  code: 'WL112',
  name: 'bad-conditions',
  severity: 'error',
  summary: 'Conditions stand where the action type takes them, with its operators and one operand each.',
  reason: 'The service refuses others ("Action does not support conditions", "Invalid branch"); flow-language 2.5.',
  check: (flow) =>
    judgedActions(flow).flatMap(({ action, definition, path }) =>
      problemsOf(action, definition).map(({ at, problem, hint }) => ({
        path: `${path}.Transitions.Conditions${at}`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) ${problem}.`,
        hint,
      })),
    ),
};

interface Problem {
  readonly at: string;
  readonly problem: string;
  readonly hint: string;
}

function problemsOf(action: Action, { conditions: rules, terminal }: ActionDefinition): Problem[] {
  const conditions = action.Transitions.Conditions ?? [];
  if (terminal) return [];
  if (rules === undefined) {
    return conditions.length === 0
      ? []
      : [{ at: '', problem: 'has conditions, which that type does not take', hint: 'Remove them.' }];
  }
  const found: Problem[] = [];
  conditions.forEach(({ Condition: { Operator, Operands } }, index) => {
    const at = `[${index}]`;
    const [operand] = Operands;
    if (!rules.operators.includes(Operator)) {
      found.push({ at, problem: `compares with ${Operator}`, hint: `It takes: ${rules.operators.join(', ')}.` });
    } else if (Operands.length !== 1 || operand === undefined) {
      found.push({ at, problem: `has a condition with ${Operands.length} operands`, hint: 'Give exactly one.' });
    } else if (operand === '') {
      found.push({
        at,
        problem: 'has a condition with an empty operand',
        hint: 'Give a value; a missing one is caught by NoMatchingCondition.',
      });
    } else if (rules.operands !== undefined && !rules.operands.includes(operand)) {
      found.push({ at, problem: `has a condition on "${operand}"`, hint: `It takes: ${rules.operands.join(', ')}.` });
    }
  });
  const operands = new Set(conditions.flatMap(({ Condition }) => Condition.Operands));
  for (const wanted of rules.required.filter((operand) => !operands.has(operand))) {
    found.push({ at: '', problem: `lacks the condition ${wanted}`, hint: 'Add it with operator Equals.' });
  }
  if (conditions.length < (rules.minimum ?? 0)) {
    found.push({ at: '', problem: 'has no condition', hint: 'Add at least one.' });
  }
  return found;
}
