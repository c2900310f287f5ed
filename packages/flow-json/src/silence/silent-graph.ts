import { branchesOf } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { reachableActions } from '../flow/reachable.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { hearingOf } from './hearing.ts';

/** The blocks of a flow in which the caller hears nothing, by identifier, and the ways between them. */
export type SilentGraph = ReadonlyMap<string, SilentBlock>;

export interface SilentBlock {
  /** How long it takes at worst. */
  readonly seconds: number;
  readonly edges: readonly SilentEdge[];
}

export interface SilentEdge {
  readonly to: string;
  /** How often it can be taken before another edge of the same block must be; Infinity for most. */
  readonly most: number;
}

/** Most turns that a Loop block can count (flow-language 9). */
const MOST_TURNS = 100;

/** The silent blocks that a call can come to, and those of them at which a silence can begin. */
export interface Silences {
  readonly graph: SilentGraph;
  readonly beginnings: readonly string[];
}

/** Finds the silent blocks that a call can come to. A type that nobody knows is not held against the flow. Performs no I/O. */
export function silencesOf(flow: Flow): Silences {
  const reached = reachableActions(flow);
  const silent = new Map(
    flow.Actions.filter((action) => hearingOf(action.Type) === 'nothing' && reached.has(action.Identifier)).map(
      (action) => [action.Identifier, action],
    ),
  );
  const graph = new Map(
    [...silent].map(([identifier, action]) => [
      identifier,
      { seconds: waitSeconds(action), edges: edgesOf(action).filter(({ to }) => silent.has(to)) },
    ]),
  );
  const afterSound = flow.Actions.filter(({ Identifier }) => reached.has(Identifier) && !silent.has(Identifier))
    .flatMap(branchesOf)
    .map(({ target }) => target);
  return { graph, beginnings: [flow.StartAction, ...afterSound].filter((identifier) => silent.has(identifier)) };
}

function edgesOf(action: Action): SilentEdge[] {
  return action.Type === 'Loop'
    ? loopEdges(action)
    : branchesOf(action).map(({ target }) => ({ to: target, most: Infinity }));
}

/**
 * A Loop takes its turn as often as it counts and then its other branch once, which starts the count again. Its NextAction
 * stands in for a missing DoneLooping; its error is taken only where the count is not stated.
 */
function loopEdges(action: Action): SilentEdge[] {
  const turns = turnsOf(action);
  const branches = branchesOf(action);
  const tellsDone = branches.some(({ name }) => name === 'DoneLooping');
  return branches.flatMap(({ kind, name, target }) => {
    if ((kind === 'next' && tellsDone) || (kind === 'error' && turns !== undefined)) return [];
    if (name === 'ContinueLooping') return turns === 0 ? [] : [{ to: target, most: turns ?? MOST_TURNS }];
    return [{ to: target, most: turns === undefined || turns === 0 ? Infinity : 1 }];
  });
}

/** How often a Loop counts; undefined where the flow sets it while the call runs. */
function turnsOf({ Parameters }: Action): number | undefined {
  const count = Parameters?.['LoopCount'];
  const turns = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : count;
  return typeof turns === 'number' && Number.isInteger(turns) && turns >= 0 && turns <= MOST_TURNS ? turns : undefined;
}

function waitSeconds({ Type, Parameters }: Action): number {
  if (Type !== 'InvokeLambdaFunction' || Parameters?.['InvocationType'] === 'ASYNCHRONOUS') return 0;
  const limit = Number(Parameters?.['InvocationTimeLimitSeconds']);
  return Number.isFinite(limit) && limit >= 0 ? limit : LAMBDA_LIMITS.synchronousSeconds;
}
