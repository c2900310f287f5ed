import { branchesOf, jsonPathsIn, parseResourceReference, type Action, type Flow } from '@warmline/flow-json';
import { returnedAt, type Returns } from '../returns.ts';
import type { ArtefactRule } from './rule.ts';

export const resultNeverReturned: ArtefactRule = {
  code: 'WL604',
  name: 'result-never-returned',
  severity: 'error',
  summary: 'The flow reads only fields that the function returns.',
  reason:
    'Connect puts an empty text where a field is missing: the caller hears a hole in the sentence; flow-language 5.1.',
  check: ({ flow, returns, paths }) =>
    flow.Actions.flatMap((invoke, index) => {
      const name = functionName(invoke);
      const returned = name === undefined ? undefined : returns[name];
      if (name === undefined || returned === undefined) return [];
      return readersAfter(flow, invoke).flatMap((reader) =>
        resultKeys(reader)
          .filter((keys) => returnedAt(returned, keys) === undefined)
          .map((keys) => ({
            file: paths.flow,
            path: `Actions[${flow.Actions.indexOf(reader)}].Parameters`,
            block: reader.Identifier,
            message: `The block "${reader.Identifier}" reads $.External.${keys.join('.')}, which the function "${name}" of Actions[${index}] never returns.`,
            hint: `It returns: ${fieldNames(returned)}.`,
          })),
      );
    }),
};

/** The name of the function that a block invokes; undefined for other blocks and for literal ARNs. */
export function functionName(action: Action): string | undefined {
  const arn = action.Parameters?.['LambdaFunctionARN'];
  if (action.Type !== 'InvokeLambdaFunction' || typeof arn !== 'string') return undefined;
  const reference = parseResourceReference(arn);
  return reference?.kind === 'functions' ? reference.name : undefined;
}

/** Blocks that may run while `$.External` still holds this invocation's answer. A failing invocation leaves it as it is. */
function readersAfter(flow: Flow, invoke: Action): Action[] {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const seen = new Set<Action>();
  const waiting = [invoke.Transitions.NextAction];
  for (let identifier = waiting.shift(); identifier !== undefined; identifier = waiting.shift()) {
    const action = actions.get(identifier);
    if (action === undefined || seen.has(action)) continue;
    seen.add(action);
    const onward = branchesOf(action).filter(({ kind }) => action.Type !== 'InvokeLambdaFunction' || kind === 'error');
    waiting.push(...onward.map(({ target }) => target));
  }
  return [...seen];
}

function resultKeys(action: Action): (readonly string[])[] {
  return jsonPathsIn(JSON.stringify(action.Parameters ?? {})).flatMap(({ keys }) => {
    const [root, second, ...rest] = keys;
    if (root === 'External' && second !== undefined) return [[second, ...rest]];
    return root === 'LambdaInvocation' && second === 'ResultData' && rest.length > 0 ? [rest] : [];
  });
}

function fieldNames({ fields }: Returns): string {
  return Object.keys(fields).join(', ') || 'nothing';
}
