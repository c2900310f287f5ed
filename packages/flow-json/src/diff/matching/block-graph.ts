import type { Action, Flow } from '../../flow/flow.ts';
import { AS_TEXTS, canonical } from '../canonical.ts';
import { waysOut } from '../ways-out.ts';

/** A flow as the matching sees it: blocks by number, and the ways between them. Number 0 is the entry, where a call begins. */
export type BlockGraph = readonly GraphBlock[];

export interface GraphBlock {
  /** Absent at the entry. */
  readonly action?: Action;
  readonly type: string;
  /** Type and parameters in one text; equal for blocks that do the same. */
  readonly content: string;
  readonly out: readonly Edge[];
  readonly into: readonly Edge[];
}

/** A way out of a block and where it leads, or a way into it and where it comes from. */
export interface Edge {
  /** The branch that it is of the block where it begins. */
  readonly branch: string;
  readonly block: number;
}

/** Builds the graph of a flow: its actions in document order behind the entry. Ways that lead to no action are left out. */
export function blockGraph({ StartAction, Actions }: Flow): BlockGraph {
  const numbers = new Map(Actions.map(({ Identifier }, index) => [Identifier, index + 1]));
  const into: Edge[][] = [[], ...Actions.map(() => [])];
  const edgesOf = (block: number, ways: readonly NamedWay[]): readonly Edge[] =>
    ways.flatMap(({ branch, target }) => {
      const to = numbers.get(target);
      if (to === undefined) return [];
      into[to]?.push({ branch, block });
      return [{ branch, block: to }];
    });

  const entry = { type: '', content: '', out: edgesOf(0, [{ branch: 'start', target: StartAction }]) };
  const blocks = Actions.map((action, index) => ({
    action,
    type: action.Type,
    content: `${action.Type} ${canonical(action.Parameters ?? {}, AS_TEXTS)}`,
    out: edgesOf(index + 1, namedWays(action)),
  }));
  return [entry, ...blocks].map((block, index) => ({ ...block, into: into[index] ?? [] }));
}

interface NamedWay {
  readonly branch: string;
  readonly target: string;
}

/** An action's ways out, each by a name of its own: one that comes again carries its count. */
function namedWays(action: Action): readonly NamedWay[] {
  const counts = new Map<string, number>();
  return waysOut(action).map(({ branch: { kind, name }, target }) => {
    const count = (counts.get(`${kind} ${name}`) ?? 0) + 1;
    counts.set(`${kind} ${name}`, count);
    return { branch: `${kind} ${count} ${name}`, target };
  });
}
