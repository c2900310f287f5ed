import type { JsonValue } from '../json.ts';
import { branchesOf } from './branches.ts';
import type { Flow } from './flow.ts';
import { jsonPathsIn } from './json-paths.ts';

/** The first block reached from an action, before another function is called, that reads the last function's answer. */
export function answerReader(flow: Flow, from: string): string | undefined {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const seen = new Set<string>();
  const waiting = [from];
  for (let identifier = waiting.shift(); identifier !== undefined; identifier = waiting.shift()) {
    const action = actions.get(identifier);
    if (action === undefined || seen.has(identifier)) continue;
    seen.add(identifier);
    if (readsAnswer(action.Parameters ?? {})) return identifier;
    if (action.Type !== 'InvokeLambdaFunction') waiting.push(...branchesOf(action).map(({ target }) => target));
  }
  return undefined;
}

/** Does a text in here name the answer, in either of its namespaces? */
function readsAnswer(value: JsonValue): boolean {
  if (typeof value === 'string') {
    return jsonPathsIn(value).some(
      ({ keys: [root, second] }) => root === 'External' || (root === 'LambdaInvocation' && second === 'ResultData'),
    );
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(readsAnswer);
}
