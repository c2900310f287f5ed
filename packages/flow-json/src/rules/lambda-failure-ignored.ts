import { branchesOf, errorTarget } from '../flow/branches.ts';
import type { Flow } from '../flow/flow.ts';
import { jsonPathsIn } from '../flow/json-paths.ts';
import type { JsonValue } from '../json.ts';
import type { Rule } from './rule.ts';

export const lambdaFailureIgnored: Rule = {
  code: 'WL203',
  name: 'lambda-failure-ignored',
  severity: 'warning',
  summary: 'The failure branch of a Lambda block leads elsewhere than its success branch.',
  reason:
    'Where both lead to one block, a failure looks like an answer. It is an error where the flow goes on to use that answer: the caller then hears an empty text.',
  check: (flow) =>
    flow.Actions.flatMap((action, index) => {
      const { NextAction, Errors = [] } = action.Transitions;
      if (action.Type !== 'InvokeLambdaFunction' || NextAction === undefined) return [];
      if (errorTarget(action, 'NoMatchingError') !== NextAction) return [];
      const used = readsResult(flow, NextAction);
      const at = Errors.findIndex(({ ErrorType }) => ErrorType === 'NoMatchingError');
      return [
        {
          path: `Actions[${index}].Transitions.Errors[${at}]`,
          block: action.Identifier,
          message: `When the function of the block "${action.Identifier}" fails, the flow goes on as if it had answered${used === undefined ? '' : `, and "${used}" uses the answer`}.`,
          hint: 'Lead the failure to a block that tells the caller, or that does without the answer.',
          ...(used === undefined ? {} : { severity: 'error' as const }),
        },
      ];
    }),
};

/** The first block reached from here, before another function is called, that reads `$.External`. */
function readsResult(flow: Flow, from: string): string | undefined {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const seen = new Set<string>();
  const waiting = [from];
  for (let identifier = waiting.shift(); identifier !== undefined; identifier = waiting.shift()) {
    const action = actions.get(identifier);
    if (action === undefined || seen.has(identifier)) continue;
    seen.add(identifier);
    if (readsExternal(action.Parameters ?? {})) return identifier;
    if (action.Type !== 'InvokeLambdaFunction') waiting.push(...branchesOf(action).map(({ target }) => target));
  }
  return undefined;
}

/** Does a text in here name the last function's answer, in either of its namespaces? */
function readsExternal(value: JsonValue): boolean {
  if (typeof value === 'string') {
    return jsonPathsIn(value).some(
      ({ keys: [root, second] }) => root === 'External' || (root === 'LambdaInvocation' && second === 'ResultData'),
    );
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(readsExternal);
}
