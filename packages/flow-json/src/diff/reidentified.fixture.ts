import type { Action, Flow } from '../flow/flow.ts';

/** The flow with every action under another identifier; what leads to an action still does, what led nowhere too. */
export function reidentified(flow: Flow, rename: (identifier: string, index: number) => string): Flow {
  const identifiers = [...new Set(flow.Actions.map(({ Identifier }) => Identifier))];
  const renamed = new Map(identifiers.map((identifier, index) => [identifier, rename(identifier, index)]));
  const other = (identifier: string): string => renamed.get(identifier) ?? identifier;
  const lead = <Way extends { readonly NextAction: string }>(way: Way): Way => ({
    ...way,
    NextAction: other(way.NextAction),
  });
  const moved = ({ Transitions, ...action }: Action): Action => {
    const { NextAction, Errors, Conditions } = Transitions;
    return {
      ...action,
      Identifier: other(action.Identifier),
      Transitions: {
        ...Transitions,
        ...(NextAction === undefined ? {} : { NextAction: other(NextAction) }),
        ...(Errors === undefined ? {} : { Errors: Errors.map(lead) }),
        ...(Conditions === undefined ? {} : { Conditions: Conditions.map(lead) }),
      },
    };
  };
  return { ...flow, StartAction: other(flow.StartAction), Actions: flow.Actions.map(moved) };
}
