import type { Block, Facts } from '../facts/facts.ts';
import type { Action, Flow } from '../flow/flow.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { silences } from '../silence/silences.ts';

/** How long a caller hears nothing at worst who comes to a block of that identifier. */
export type QuietAfter = (identifier: string) => number;

/** Tells how long it is quiet from a block on in the flow to be, in which these calls only start their function. */
export function quietAfter({ flow }: Facts, calls: readonly Block[], limits: Ladder): QuietAfter {
  const starting = new Set(calls.map(({ action }) => action));
  const Actions = flow.Actions.map((action) => (starting.has(action) ? started(action, limits) : action));
  return (StartAction) => {
    const { ways } = silences({ ...flow, Actions, StartAction } satisfies Flow);
    const first = ways.find(({ from }) => from.after === 'call-start');
    return first === undefined ? 0 : (first.seconds ?? Infinity);
  };
}

function started(action: Action, limits: Ladder): Action {
  const changed =
    limits.execution === 'step-functions'
      ? { InvocationTimeLimitSeconds: String(limits.invoker.blockSeconds) }
      : { InvocationType: 'ASYNCHRONOUS' };
  return { ...action, Parameters: { ...action.Parameters, ...changed } };
}
