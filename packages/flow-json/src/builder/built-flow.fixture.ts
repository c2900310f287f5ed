import type { Action } from '../flow/flow.ts';
import { synchronousLadder } from '../ladder/synchronous-ladder.ts';
import type { CallBranch } from './call.ts';
import { contactFlow, type ContactFlowOptions } from './contact-flow.ts';
import { lambdaFunction } from './lambda-function.ts';

/** A function that answers as an order's would. */
export const orderStatus = lambdaFunction<
  () => Promise<{ readonly state: 'shipped' | 'packed'; readonly shippedOn: string }>
>({ name: 'order-status', limits: synchronousLadder(5) });

/** The actions that a body makes. */
export function built(body: CallBranch, options: Partial<ContactFlowOptions> = {}): readonly Action[] {
  return contactFlow({ name: 'Test', ...options }, body).content.Actions;
}

/** The first action that a body makes. */
export function first(body: CallBranch): Action {
  const [action] = built(body);
  if (action === undefined) throw new Error('The body made no action');
  return action;
}

/** Where every block of a body leads: its targets by branch, in one line each. */
export function wiring(body: CallBranch, options: Partial<ContactFlowOptions> = {}): Record<string, string> {
  return Object.fromEntries(
    built(body, options).map(({ Identifier, Transitions: { NextAction, Conditions = [], Errors = [] } }) => [
      Identifier,
      [
        ...(NextAction === undefined ? [] : [`> ${NextAction}`]),
        ...Conditions.map(({ Condition, NextAction: target }) => `${Condition.Operands.join()} > ${target}`),
        ...Errors.map(({ ErrorType, NextAction: target }) => `${ErrorType} > ${target}`),
      ].join(', '),
    ]),
  );
}
