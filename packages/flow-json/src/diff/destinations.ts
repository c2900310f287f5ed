import type { Action, Flow } from '../flow/flow.ts';
import type { BlockName } from '../naming/block-name.ts';
import type { Destination } from './flow-diff.ts';

/** Where the branches of one of two flows lead. */
export interface Destinations {
  /** The block of an identifier as a reader knows it, or that there is none. */
  readonly named: (identifier: string) => Destination;
  /** Equal in both flows where identifiers mean one block, or none under one identifier. */
  readonly key: (identifier: string) => string;
}

/** The destinations of the earlier flow, whose blocks became others. */
export function destinationsBefore(
  flow: Flow,
  names: (action: Action) => BlockName,
  became: ReadonlyMap<Action, Action>,
): Destinations {
  return destinations(flow, names, (action) => {
    const partner = became.get(action);
    return partner === undefined ? `removed ${action.Identifier}` : `block ${partner.Identifier}`;
  });
}

/** The destinations of the later flow. */
export function destinationsAfter(flow: Flow, names: (action: Action) => BlockName): Destinations {
  return destinations(flow, names, ({ Identifier }) => `block ${Identifier}`);
}

function destinations(
  { Actions }: Flow,
  names: (action: Action) => BlockName,
  keyOf: (action: Action) => string,
): Destinations {
  const actions = new Map(Actions.map((action) => [action.Identifier, action]));
  return {
    named: (identifier) => {
      const action = actions.get(identifier);
      return { identifier, name: action === undefined ? nowhere(identifier) : names(action).name };
    },
    key: (identifier) => {
      const action = actions.get(identifier);
      return action === undefined ? `none ${identifier}` : keyOf(action);
    },
  };
}

function nowhere(identifier: string): string {
  return identifier === '' ? 'nowhere' : `no block (${JSON.stringify(identifier)})`;
}
