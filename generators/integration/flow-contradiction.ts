import { issue, type Issue } from '../issue.ts';
import type { Execution } from './execution.ts';
import { isAliasKind } from './flow-kind.ts';
import { keysOf } from './keys-of.ts';

/**
 * What a flow that says which version answers does not go with. Performs no I/O.
 *
 * @param flow the key of that name, as it was given
 * @param execution undefined where it is none of the modes, which is judged elsewhere
 * @param which the key `function`, as it was given
 */
export function flowContradiction(flow: unknown, execution: Execution | undefined, which: unknown): Issue | undefined {
  const { kind, queueArn } = keysOf(flow);
  if (!isAliasKind(kind)) return undefined;
  if (execution !== undefined && execution !== 'sync') {
    return refused(
      kind,
      `execution is "${execution}"`,
      'which version answers is asked while Connect waits',
      'execution',
    );
  }
  if (which !== 'new') {
    return refused(kind, 'the function is one that is there', 'what it answers is not known here', 'function');
  }
  if (queueArn === undefined) return undefined;
  return refused(kind, 'flow.queueArn is given', 'such a call meets nobody', 'flow.queueArn');
}

function refused(kind: string, found: string, why: string, key: string): Issue {
  return issue('spec-contradiction', {
    path: 'flow.kind',
    message: `flow.kind is "${kind}", and ${found}; ${why}.`,
    hint: `Take ${key} out, or write "kind": "standard".`,
  });
}
