import { branchesOf, type Action, type Branch, type JsonValue } from '@warmline/flow-json';
import { isOperator, OPERATORS } from './operators.ts';
import { textOf } from './references.ts';
import type { Refusal } from './refusal.ts';

/** How a block wants to be left: a branch by name, the edge of which is found here. */
export type Way =
  | { readonly kind: 'next' }
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'error'; readonly error: string };

/** The edge that a way means, or why there is none. */
export type FoundBranch = { readonly branch: Branch } | { readonly refusal: Refusal };

/**
 * Finds the edge by which a call leaves an action (flow-language 2.4): an error goes to the branch of its type, else to
 * `NoMatchingError`; a value to the first condition that is true, else to `NoMatchingCondition`, else to `NextAction`.
 */
export function findBranch(action: Action, way: Way): FoundBranch {
  const branches = branchesOf(action);
  switch (way.kind) {
    case 'next':
      return found(branches.find(isNext), action, 'succeeded');
    case 'error':
      return found(
        errorBranch(branches, way.error) ?? errorBranch(branches, 'NoMatchingError'),
        action,
        `failed with ${way.error}`,
      );
    case 'value':
      return conditionBranch(action, branches, way.value);
  }
}

function conditionBranch(action: Action, branches: readonly Branch[], value: JsonValue): FoundBranch {
  const conditions = branches.filter(({ kind }) => kind === 'condition');
  for (const [index, { Condition }] of (action.Transitions.Conditions ?? []).entries()) {
    const { Operator, Operands } = Condition;
    if (!isOperator(Operator)) {
      const message = `Condition ${index} has the operator "${Operator}"; known are ${Object.keys(OPERATORS).join(', ')}.`;
      return { refusal: { reason: 'unknown-operator', message } };
    }
    if (Operands.some((operand) => OPERATORS[Operator](value, textOf(operand)))) {
      return found(conditions[index], action, 'met a condition');
    }
  }
  const otherwise = errorBranch(branches, 'NoMatchingCondition') ?? branches.find(isNext);
  return found(otherwise, action, 'met no condition');
}

function found(branch: Branch | undefined, action: Action, what: string): FoundBranch {
  if (branch !== undefined) return { branch };
  const message = `The block "${action.Identifier}" ${what} and has no branch for that.`;
  return { refusal: { reason: 'missing-branch', message } };
}

function isNext({ kind }: Branch): boolean {
  return kind === 'next';
}

function errorBranch(branches: readonly Branch[], errorType: string): Branch | undefined {
  return branches.find(({ kind, name }) => kind === 'error' && name === errorType);
}
