import type { Action } from './flow.ts';

/** One way out of an action. */
export interface Branch {
  readonly kind: 'next' | 'error' | 'condition';
  /** The error type or the operand that takes this branch; `NextAction` for the plain way on. */
  readonly name: string;
  /** Identifier of the action it leads to. */
  readonly target: string;
  /** Where the branch stands below the action, for example `Transitions.Errors[0]`. */
  readonly path: string;
}

/** Lists every way out of an action: the plain one first, then conditions, then errors, each in document order. */
export function branchesOf(action: Action): Branch[] {
  const { NextAction, Conditions = [], Errors = [] } = action.Transitions;
  const branches: Branch[] = [];

  if (NextAction !== undefined) {
    branches.push({ kind: 'next', name: 'NextAction', target: NextAction, path: 'Transitions.NextAction' });
  }
  Conditions.forEach(({ Condition, NextAction: target }, index) => {
    const name = Condition.Operands.join(', ');
    branches.push({ kind: 'condition', name, target, path: `Transitions.Conditions[${index}]` });
  });
  Errors.forEach(({ ErrorType, NextAction: target }, index) => {
    branches.push({ kind: 'error', name: ErrorType, target, path: `Transitions.Errors[${index}]` });
  });
  return branches;
}

/** The action that an error type leads to, `NoMatchingError` standing in for what is not listed; undefined if neither is. */
export function errorTarget(action: Action, errorType: string): string | undefined {
  const errors = action.Transitions.Errors ?? [];
  const exact = errors.find((error) => error.ErrorType === errorType);
  return (exact ?? errors.find((error) => error.ErrorType === 'NoMatchingError'))?.NextAction;
}
