import { alg, Graph } from '@dagrejs/graphlib';
import { branchesOf } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { HEARING, type Hearing } from './hearing.ts';

/** The longest silence on any way through a flow. */
export interface WorstSilence {
  /** Seconds; null where nothing bounds it. */
  readonly seconds: number | null;
  /** Identifiers of the blocks that make it up, in order; those that take no time are left out. */
  readonly blocks: readonly string[];
}

/**
 * The longest time in which a caller can hear nothing, at worst: every function takes all the time that its block waits.
 * A circle of silent blocks counts as often as the Loop block in it allows, and is unbounded without one. Cost grows
 * linearly with the flow. Performs no I/O.
 */
export function worstSilence(flow: Flow): WorstSilence {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const silent = flow.Actions.filter((action) => hearingOf(action) === 'nothing');
  const graph = silentGraph(silent);

  // Tarjan gives the components successors first, so the silence after a component is known before the component itself.
  const from = new Map<string, WorstSilence>();
  let worst: WorstSilence = { seconds: 0, blocks: [] };
  for (const component of alg.tarjan(graph)) {
    const own = ownSilence(
      component.flatMap((identifier) => actions.get(identifier) ?? []),
      graph,
    );
    const after = component
      .flatMap((identifier) => graph.successors(identifier) ?? [])
      .filter((identifier) => !component.includes(identifier))
      .flatMap((identifier) => from.get(identifier) ?? [])
      .reduce(longer, { seconds: 0, blocks: [] });
    const total: WorstSilence =
      own.seconds === null || after.seconds === null
        ? { seconds: null, blocks: own.seconds === null ? own.blocks : after.blocks }
        : { seconds: own.seconds + after.seconds, blocks: [...own.blocks, ...after.blocks] };
    for (const identifier of component) from.set(identifier, total);
    worst = longer(worst, total);
  }
  return worst;
}

/** What a type does that the catalogue does not describe is unknown; it is not held against the flow. */
function hearingOf({ Type }: Action): Hearing | undefined {
  return (HEARING as Readonly<Record<string, Hearing | undefined>>)[Type];
}

function silentGraph(silent: readonly Action[]): Graph {
  const graph = new Graph();
  for (const { Identifier } of silent) graph.setNode(Identifier);
  for (const action of silent) {
    for (const { target } of branchesOf(action)) if (graph.hasNode(target)) graph.setEdge(action.Identifier, target);
  }
  return graph;
}

function ownSilence(component: readonly Action[], graph: Graph): WorstSilence {
  const waits = component.filter((action) => waitSeconds(action) > 0);
  const seconds = waits.reduce((sum, action) => sum + waitSeconds(action), 0);
  const blocks = waits.map(({ Identifier }) => Identifier);
  const [only] = component;
  const circle = component.length > 1 || (only !== undefined && graph.hasEdge(only.Identifier, only.Identifier));
  if (seconds === 0 || !circle) return { seconds, blocks };
  const turns = turnsOf(component);
  return turns === null ? { seconds: null, blocks } : { seconds: seconds * turns, blocks };
}

/** How often a circle can go round: as often as its Loop block counts, or without end. */
function turnsOf(component: readonly Action[]): number | null {
  const counts = component
    .filter(({ Type }) => Type === 'Loop')
    .map(({ Parameters }) => Number(Parameters?.['LoopCount']));
  const most = Math.max(...counts);
  return counts.length === 0 || !Number.isInteger(most) ? null : most;
}

function waitSeconds({ Type, Parameters }: Action): number {
  if (Type !== 'InvokeLambdaFunction' || Parameters?.['InvocationType'] === 'ASYNCHRONOUS') return 0;
  const limit = Number(Parameters?.['InvocationTimeLimitSeconds']);
  return Number.isFinite(limit) ? limit : LAMBDA_LIMITS.synchronousSeconds;
}

function longer(one: WorstSilence, other: WorstSilence): WorstSilence {
  if (one.seconds === null) return one;
  return other.seconds === null || other.seconds > one.seconds ? other : one;
}
