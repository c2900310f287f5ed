import { branchesOf, type Action, type Branch, type Flow } from '@warmline/flow-json';
import { invokedFunction } from './invoked-function.ts';
import { attributesWithId, LATEST_ID, loadedId, sets } from './saved-ids.ts';

/** A place in a flow where the answer of a function comes to stand in `$.External`. */
export interface Answer {
  /** Name of the function. */
  readonly name: string;
  /** The block that invoked it. */
  readonly invoke: Action;
  /** The blocks that may run while the answer stands there. */
  readonly readers: readonly Action[];
}

/**
 * Every answer that a flow receives. Synchronous blocks receive their own; an asynchronous one's is received by the
 * LoadLambdaFunctionResult blocks that ask for it (flow-language 8.6).
 */
export function answersIn(flow: Flow): Answer[] {
  return flow.Actions.flatMap((invoke) => {
    const name = invokedFunction(invoke);
    if (name === undefined) return [];
    const receivers = startsOnly(invoke) ? loadsAfter(flow, invoke) : [invoke];
    return receivers.map((receiver) => ({ name, invoke, readers: readersAfter(flow, receiver) }));
  });
}

/** A failing invocation leaves `$.External` as it is, so only success ends the walk. */
function readersAfter(flow: Flow, receiver: Action): Action[] {
  return blocksAfter(flow, receiver, (action) => (receives(action) ? failures(action) : branchesOf(action)));
}

/** The loads that can receive the answer of a start: by the latest id, or by an attribute in which it was saved. */
function loadsAfter(flow: Flow, start: Action): Action[] {
  const untilNextStart = blocksAfter(flow, start, (action) =>
    startsOnly(action) ? failures(action) : branchesOf(action),
  );
  const byLatestId = untilNextStart.filter((action) => loadedId(action) === LATEST_ID);
  const byAttribute = untilNextStart.flatMap((saver) =>
    attributesWithId(saver).flatMap((attribute) => loadsOfSaved(flow, saver, attribute)),
  );
  return [...new Set([...byLatestId, ...byAttribute])];
}

function loadsOfSaved(flow: Flow, saver: Action, attribute: string): Action[] {
  return blocksAfter(flow, saver, (action) => (sets(action, attribute) ? failures(action) : branchesOf(action))).filter(
    (action) => loadedId(action) === attribute,
  );
}

/** The blocks that can follow a success, by the ways on that the caller allows. */
function blocksAfter(flow: Flow, start: Action, waysOn: (action: Action) => readonly Branch[]): Action[] {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const seen = new Set<Action>();
  const waiting = [start.Transitions.NextAction];
  for (let identifier = waiting.shift(); identifier !== undefined; identifier = waiting.shift()) {
    const action = actions.get(identifier);
    if (action === undefined || seen.has(action)) continue;
    seen.add(action);
    waiting.push(...waysOn(action).map(({ target }) => target));
  }
  return [...seen];
}

function startsOnly({ Type, Parameters }: Action): boolean {
  return Type === 'InvokeLambdaFunction' && Parameters?.['InvocationType'] === 'ASYNCHRONOUS';
}

/** Does the block's success replace all of `$.External`? */
function receives(action: Action): boolean {
  return action.Type === 'LoadLambdaFunctionResult' || (action.Type === 'InvokeLambdaFunction' && !startsOnly(action));
}

function failures(action: Action): Branch[] {
  return branchesOf(action).filter(({ kind }) => kind === 'error');
}
