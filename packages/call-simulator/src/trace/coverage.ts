import { branchesOf, HEARING, type Action, type ActionType, type Branch, type Flow } from '@warmline/flow-json';
import type { Trace } from './trace.ts';

/** One way out of a block, and how often calls took it. */
export interface Edge extends Branch {
  readonly block: string;
  readonly walks: number;
  /** An error branch of a Lambda block: what the caller is told when a function fails. */
  readonly lambdaError: boolean;
}

/** Which ways through a flow were walked, in the order of the flow's document. */
export interface Coverage {
  readonly walked: readonly Edge[];
  readonly notWalked: readonly Edge[];
}

/**
 * Counts the edges of a flow that calls walked. Edges that no call can take, which are there because the service demands a
 * `NextAction`, are left out. Performs no I/O.
 */
export function coverage(flow: Flow, traces: readonly Trace[]): Coverage {
  const walks = new Map<string, number>();
  for (const { events } of traces) {
    for (const event of events) {
      if (event.type !== 'branched') continue;
      const key = keyOf(event.block, event.path);
      walks.set(key, (walks.get(key) ?? 0) + 1);
    }
  }
  const edges = flow.Actions.flatMap((action) => edgesOf(action, walks));
  return { walked: edges.filter((edge) => edge.walks > 0), notWalked: edges.filter((edge) => edge.walks === 0) };
}

function edgesOf(action: Action, walks: ReadonlyMap<string, number>): Edge[] {
  const block = action.Identifier;
  return branchesOf(action)
    .filter((branch) => branch.kind !== 'next' || canTakeNext(action))
    .map((branch) => ({
      ...branch,
      block,
      walks: walks.get(keyOf(block, branch.path)) ?? 0,
      lambdaError: LAMBDA_TYPES.includes(action.Type) && branch.kind === 'error',
    }));
}

/** Of a function in the background, failure shows where its result is loaded. */
const LAMBDA_TYPES = ['InvokeLambdaFunction', 'LoadLambdaFunctionResult'];

/** `NextAction` is a formality where the contact leaves the flow, and where other branches already stand for all cases. */
function canTakeNext({ Type, Transitions: { Errors = [], Conditions = [] } }: Action): boolean {
  if (HEARING[Type as ActionType] === 'elsewhere') return false;
  if (Type === 'Loop') return Conditions.length < 2;
  return !Errors.some(({ ErrorType }) => ErrorType === 'NoMatchingCondition');
}

function keyOf(block: string, path: string): string {
  return JSON.stringify([block, path]);
}
