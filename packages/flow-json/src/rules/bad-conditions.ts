import type { ActionDefinition, ConditionRules } from '../catalogue/action-definition.ts';
import { isModeUnsaid, parameterAt, passes, testInWords } from '../catalogue/parameter-at.ts';
import type { Action, Condition } from '../flow/flow.ts';
import { hasPlaceholder } from '../flow/placeholder.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const badConditions: Rule = {
  code: 'WL112',
  name: 'bad-conditions',
  severity: 'error',
  alone: true,
  summary: 'Conditions stand where the action type takes them, with its operators and one operand each.',
  reason: 'The service refuses others ("Action does not support conditions", "Invalid branch"); flow-language 2.5.',
  check: (facts) =>
    describedBlocks(facts).flatMap(({ action, definition, path }) =>
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

function problemsOf(action: Action, definition: ActionDefinition): Problem[] {
  const { conditions: rules, terminal } = definition;
  const conditions = action.Transitions.Conditions ?? [];
  if (terminal) return [];
  if (rules === undefined) {
    return conditions.length === 0
      ? []
      : [{ at: '', problem: 'has conditions, which that type does not take', hint: 'Remove them.' }];
  }
  const mode = rules.takenWhen;
  if (mode !== undefined && conditions.length > 0 && !passes(action, mode) && !isModeUnsaid(action, definition, mode)) {
    return [{ at: '', problem: `has conditions, which it takes only ${testInWords(mode)}`, hint: 'Remove them.' }];
  }
  const allowed = allowedOperands(action, rules);
  const bad = conditions.flatMap(({ Condition: condition }, index) => {
    const found = conditionProblem(condition, rules, allowed);
    return found === undefined ? [] : [{ at: `[${index}]`, ...found }];
  });
  const none = { at: '', problem: 'has no condition', hint: 'Add at least one.' };
  return [...bad, ...lackingOperands(action, rules), ...(conditions.length < (rules.minimum ?? 0) ? [none] : [])];
}

function lackingOperands(action: Action, rules: ConditionRules): Problem[] {
  const required = requiredOperands(action, rules);
  if (required.length === 0) return [];
  const given = new Set((action.Transitions.Conditions ?? []).flatMap(({ Condition }) => Condition.Operands));
  return required
    .filter((operand) => !given.has(operand))
    .map((operand) => ({ at: '', problem: `lacks the condition ${operand}`, hint: 'Add it with operator Equals.' }));
}

function conditionProblem(
  { Operator, Operands }: Condition,
  { operators }: ConditionRules,
  allowed: readonly string[] | undefined,
): Omit<Problem, 'at'> | undefined {
  // Documents of others hold what they like.
  const [operand] = Operands as readonly unknown[];
  if (!operators.includes(Operator)) {
    return { problem: `compares with ${Operator}`, hint: `It takes: ${operators.join(', ')}.` };
  }
  if (Operands.length !== 1 || operand === undefined) {
    return { problem: `has a condition with ${Operands.length} operands`, hint: 'Give exactly one.' };
  }
  if (operand === '') {
    const hint = 'Give a value; a missing one is caught by NoMatchingCondition.';
    return { problem: 'has a condition with an empty operand', hint };
  }
  if (typeof operand !== 'string' && typeof operand !== 'number') {
    return { problem: 'has a condition in a condition', hint: 'Write one condition after the other.' };
  }
  const isNumber = typeof operand === 'number' || /^-?\d+(?:\.\d+)?$/.test(operand) || hasPlaceholder(operand);
  if (Operator.startsWith('Number') && !isNumber) {
    return { problem: `compares a number with "${operand}"`, hint: 'Give a number, written as a text.' };
  }
  if (allowed !== undefined && !allowed.includes(String(operand))) {
    return { problem: `has a condition on "${operand}"`, hint: `It takes: ${allowed.join(', ')}.` };
  }
  return undefined;
}

/** The only operands there are, if they are known. */
function allowedOperands(action: Action, { operands, operandsBy }: ConditionRules): readonly string[] | undefined {
  if (operandsBy === undefined) return operands;
  const mode = parameterAt(action, operandsBy.path);
  return typeof mode === 'string' && Object.hasOwn(operandsBy.operands, mode) ? operandsBy.operands[mode] : undefined;
}

function requiredOperands(action: Action, rules: ConditionRules): readonly string[] {
  const { required, requiredWhen = [], namedBy = [] } = rules;
  const byMode = requiredWhen.filter(({ test }) => passes(action, test)).map(({ operand }) => operand);
  return [...required, ...byMode, ...namedBy.flatMap((path) => namesIn(parameterAt(action, path)))];
}

/** The members of a list, or the keys of a map. */
function namesIn(value: JsonValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.filter((member): member is string => typeof member === 'string');
  return isJsonObject(value) ? Object.keys(value) : [];
}
