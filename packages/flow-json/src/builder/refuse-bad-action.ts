import type { FlowType } from '../catalogue/action-definition.ts';
import { FlowUsageError } from '../errors.ts';
import type { Action } from '../flow/flow.ts';
import { factsOf } from '../facts/facts.ts';
import { FLOW_RULES } from '../rules/registry.ts';
import { refuseMisspeltResource } from './refuse-misspelt-resource.ts';
import type { Statement } from './statement.ts';

/** The rules on one action by itself: what the service would refuse of it wherever it stands. */
const RULES = FLOW_RULES.filter(({ alone }) => alone === true);

/**
 * Judges what a statement will become in a flow of that type by the rules that judge everybody's flows, so that the mistake is
 * shown in the line that makes it.
 *
 * @throws FlowUsageError when the service would refuse the action
 */
export function refuseBadAction(statement: Statement, flowType: FlowType): void {
  refuseMisspeltResource(statement.name, statement.parameters);
  const facts = factsOf({ Version: '', StartAction: '', Actions: [actionOf(statement)] }, flowType);
  for (const rule of RULES) {
    const findings = rule.check(facts, { silenceBudgetSeconds: 0, channels: [] });
    const finding = findings.find(({ severity = rule.severity }) => severity === 'error');
    if (finding !== undefined) throw new FlowUsageError(`${finding.message} ${finding.hint}`);
  }
}

function actionOf({ name, type, parameters, arms, onward }: Statement): Action {
  if (onward.kind === 'end') return { Identifier: name, Type: type, Parameters: parameters, Transitions: {} };
  const NextAction = '';
  const Errors = arms.flatMap(({ on, operator, plain }) =>
    operator === undefined && plain === undefined ? [{ NextAction, ErrorType: on }] : [],
  );
  const Conditions = arms.flatMap(({ on, operator }) =>
    operator === undefined ? [] : [{ NextAction, Condition: { Operator: operator, Operands: [on] } }],
  );
  return { Identifier: name, Type: type, Parameters: parameters, Transitions: { NextAction, Errors, Conditions } };
}
