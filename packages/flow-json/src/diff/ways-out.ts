import type { Action, Condition } from '../flow/flow.ts';
import type { BranchName } from './flow-diff.ts';

/** One way out of an action, by the name that the diff has for it. */
export interface WayOut {
  readonly branch: BranchName;
  /** Identifier that it leads to. */
  readonly target: string;
}

/** Every way out of an action: the plain one, then conditions in the order in which they are tried, then errors. */
export function waysOut({ Transitions }: Action): readonly WayOut[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  return [
    ...(NextAction === undefined ? [] : [way('next', 'NextAction', NextAction)]),
    ...Conditions.map(({ Condition, NextAction: target }) => way('condition', conditionName(Condition), target)),
    ...Errors.map(({ ErrorType, NextAction: target }) => way('error', ErrorType, target)),
  ];
}

/** A condition in words: `"1"` where something equals 1, `NumberLessThan "50"` for other operators. */
export function conditionName({ Operator, Operands }: Condition): string {
  const operands = Operands.map((operand: string | number) => JSON.stringify(String(operand))).join(', ');
  return Operator === 'Equals' ? operands : `${Operator} ${operands}`.trim();
}

function way(kind: BranchName['kind'], name: string, target: string): WayOut {
  return { branch: { kind, name }, target };
}
