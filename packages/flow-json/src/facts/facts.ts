import type { ActionDefinition, FlowType } from '../catalogue/action-definition.ts';
import { definitionOf } from '../catalogue/catalogue.ts';
import { judgeParameters, type ParameterFinding } from '../catalogue/judge-parameters.ts';
import { branchesOf, type Branch } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { flowTypeOf } from '../flow/flow-type.ts';
import { once } from './once.ts';
import { readsIn, type Read } from './reads-in.ts';

/** A flow with what several rules want to know of it, each thing found once. */
export interface Facts {
  readonly flow: Flow;
  /** What the flow says of its own type, or what is said of it; undefined where nobody says. */
  readonly flowType: FlowType | undefined;
  /** Every action, in document order. */
  readonly blocks: readonly Block[];
  /** The first block with an identifier. */
  readonly block: (identifier: string) => Block | undefined;
  /** Can a call come to the action of that identifier? */
  readonly isReached: (identifier: string) => boolean;
}

/** An action with its place in the document and what the catalogue says of it. */
export interface Block {
  readonly action: Action;
  readonly index: number;
  /** For example `Actions[3]`. */
  readonly path: string;
  /** Absent for types that the catalogue does not describe. */
  readonly definition?: ActionDefinition;
  /** Every way out; see `branchesOf`. */
  readonly branches: readonly Branch[];
  /** What the service would refuse of its parameters. */
  readonly parameterFindings: () => readonly ParameterFinding[];
  /** Every JSONPath in its parameters. */
  readonly reads: () => readonly Read[];
}

/** A block of a type that the catalogue describes. */
export type DescribedBlock = Block & { readonly definition: ActionDefinition };

/** Gathers the facts of a flow; what is costly is found when it is first asked for. Performs no I/O. */
export function factsOf(flow: Flow, flowType: FlowType | undefined = flowTypeOf(flow)): Facts {
  const blocks = flow.Actions.map(blockOf);
  const byIdentifier = once(() => new Map(blocks.toReversed().map((block) => [block.action.Identifier, block])));
  const reached = once(() => reachedFrom(flow.StartAction, byIdentifier()));
  return {
    flow,
    flowType,
    blocks,
    block: (identifier) => byIdentifier().get(identifier),
    isReached: (identifier) => reached().has(identifier),
  };
}

function blockOf(action: Action, index: number): Block {
  const definition = definitionOf(action.Type);
  return {
    action,
    index,
    path: `Actions[${index}]`,
    ...(definition === undefined ? {} : { definition }),
    branches: branchesOf(action),
    reads: once(() => readsIn(action.Parameters ?? {})),
    parameterFindings: once(() => (definition === undefined ? [] : judgeParameters(action, definition))),
  };
}

function reachedFrom(start: string, blocks: ReadonlyMap<string, Block>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let identifier = waiting.pop(); identifier !== undefined; identifier = waiting.pop()) {
    const block = blocks.get(identifier);
    if (block === undefined || reached.has(identifier)) continue;
    reached.add(identifier);
    for (const { target } of block.branches) waiting.push(target);
  }
  return reached;
}
