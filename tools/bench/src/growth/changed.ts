import type { Flow } from '@warmline/flow-json';

/** The flow as somebody else exported it later: every block has another name, and every seventh prompt other words. */
export function changed(flow: Flow): Flow {
  const renamed = (identifier: string): string => `new-${identifier}`;
  return {
    ...flow,
    StartAction: renamed(flow.StartAction),
    Actions: flow.Actions.map(({ Identifier, Type, Parameters = {}, Transitions }, index) => ({
      Identifier: renamed(Identifier),
      Type,
      Parameters:
        index % 7 === 0 && 'Text' in Parameters ? { ...Parameters, Text: `Other words, ${index}.` } : Parameters,
      Transitions: {
        ...(Transitions.NextAction === undefined ? {} : { NextAction: renamed(Transitions.NextAction) }),
        Errors: (Transitions.Errors ?? []).map((branch) => ({ ...branch, NextAction: renamed(branch.NextAction) })),
        Conditions: (Transitions.Conditions ?? []).map((branch) => ({
          ...branch,
          NextAction: renamed(branch.NextAction),
        })),
      },
    })),
  };
}
