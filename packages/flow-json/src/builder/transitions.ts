import type { ConditionTransition, ErrorTransition, Transitions } from '../flow/flow.ts';
import type { Arm, Statement } from './statement.ts';

/**
 * The transitions of a statement, once it is known where its arms lead and what follows it: `NextAction`, error branches, then
 * conditions, each as far as there are any.
 */
export function transitionsOf(
  statement: Statement,
  target: (arm: Arm) => string,
  following: () => string,
): Transitions {
  const { onward, arms } = statement;
  if (onward.kind === 'end') return {};

  const targets = arms.map((arm) => ({ arm, to: target(arm) }));
  const next = onward.kind === 'follow' ? following() : targets.find(({ arm }) => arm === onward.arm)?.to;
  const Conditions: ConditionTransition[] = targets.flatMap(({ arm: { on, operator }, to }) =>
    operator === undefined ? [] : [{ NextAction: to, Condition: { Operator: operator, Operands: [on] } }],
  );
  const Errors: ErrorTransition[] = targets.flatMap(({ arm: { on, operator, plain }, to }) =>
    operator === undefined && plain === undefined ? [{ NextAction: to, ErrorType: on }] : [],
  );
  return {
    ...(next === undefined ? {} : { NextAction: next }),
    ...(Errors.length === 0 ? {} : { Errors }),
    ...(Conditions.length === 0 ? {} : { Conditions }),
  };
}
