import type { Action } from '../../flow/flow.ts';
import type { ActionDefinition } from '../../catalogue/action-definition.ts';
import { definitionOf } from '../../catalogue/catalogue.ts';
import { mirroredArm } from '../../builder/typed/mirrored-arm.ts';
import { branch, json, list, members, type Expression, type Members } from '../expression.ts';
import { isTypeable } from '../is-typeable.ts';
import { areKeys, named, type Form } from './form.ts';

/** `call.action`, in each way in which it may be meant: as the console mirrors branches, and mirroring another one. */
export function actionForms(action: Action): readonly Form[] {
  const definition = definitionOf(action.Type);
  if (definition === undefined || !isTypeable(action.Parameters ?? {}, definition)) return [];
  const other = otherMirror(action, mirroredArm(action.Type, action.Parameters ?? {}));
  const mirrors = other === undefined ? [undefined] : [undefined, other];
  return mirrors.map((mirror) => actionForm(action, definition, mirror));
}

/** A branch that leads where `NextAction` does, but for the usual one. Which of several it is makes no difference. */
function otherMirror(
  { Transitions: { NextAction, Errors = [], Conditions = [] } }: Action,
  usual: string | undefined,
): string | undefined {
  if (usual === undefined) return undefined;
  // A name that two branches have means the first.
  const targets = new Map<string, string>();
  const named = [
    ...Conditions.map((one) => [one.Condition.Operands[0] ?? '', one.NextAction] as const),
    ...Errors.map((one) => [one.ErrorType, one.NextAction] as const),
  ];
  for (const [name, target] of named) if (!targets.has(name)) targets.set(name, target);
  return [...targets].find(([name, target]) => name !== usual && target === NextAction)?.[0];
}

/** `call.raw`: the service may refuse it, and every way out leads where it wants. */
export function rawForm(action: Action): Form | undefined {
  const { Type, Parameters = {}, Transitions } = action;
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  const types = Errors.map(({ ErrorType }) => ErrorType);
  if (!areKeys(types) || !Conditions.every(({ Condition }) => isSingle(Condition.Operands))) return undefined;
  return {
    method: 'raw',
    args: [
      named(action, [
        ['type', json(Type)],
        ['parameters', Object.keys(Parameters).length === 0 ? undefined : json(Parameters)],
        ['conditions', Conditions.length === 0 ? undefined : conditionList(action)],
        ['errors', Errors.length === 0 ? undefined : errorMembers(action)],
        ['terminal', NextAction === undefined ? json(true) : undefined],
      ]),
    ],
  };
}

function actionForm(action: Action, definition: ActionDefinition, mirror: string | undefined): Form {
  const { Type, Parameters = {}, Transitions } = action;
  const { Errors = [], Conditions = [] } = Transitions;
  const others: Members['members'] = [
    ['parameters', Object.keys(Parameters).length === 0 ? undefined : json(Parameters)],
    ['conditions', Conditions.length === 0 ? undefined : conditionsOf(action, definition)],
    ['errors', Errors.length === 0 ? undefined : errorMembers(action)],
    ['mirror', mirror === undefined ? undefined : json(mirror)],
  ];
  return { method: 'action', args: [json(Type), named(action, others)] };
}

function conditionsOf(action: Action, { conditions }: ActionDefinition): Expression {
  const { Conditions = [] } = action.Transitions;
  const operands = Conditions.map(({ Condition }) => Condition.Operands[0] ?? '');
  const isPlain = Conditions.every(({ Condition }) => Condition.Operator === conditions?.operators[0]);
  if (!isPlain || !areKeys(operands)) return conditionList(action);
  return members(Conditions.map(({ NextAction }, index) => [operands[index] ?? '', branch(NextAction)]));
}

function conditionList({ Transitions: { Conditions = [] } }: Action): Expression {
  return list(
    Conditions.map(({ NextAction, Condition: { Operator, Operands } }) =>
      members([
        ['operator', json(Operator)],
        ['operand', json(Operands[0] ?? '')],
        ['then', branch(NextAction)],
      ]),
    ),
  );
}

function errorMembers({ Transitions: { Errors = [] } }: Action): Members {
  return members(Errors.map(({ ErrorType, NextAction }) => [ErrorType, branch(NextAction)]));
}

function isSingle(operands: readonly unknown[]): boolean {
  return operands.length === 1 && typeof operands[0] === 'string';
}
