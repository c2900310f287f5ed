import type { Action } from '../flow/flow.ts';

/** Where targets lead once the modules that became nothing are gone. */
export interface Wiring {
  /** The identifier of the action that a target leads to in the end. */
  readonly leadsTo: (identifier: string) => string;
  /** The action with every target put right. */
  readonly rewired: (action: Action) => Action;
}

/**
 * Leads through what became nothing.
 *
 * @param modules what they are called, and where those lead on to that became nothing
 * @param end where a circle of nothing but such modules comes out
 */
export function wiringOf(
  modules: readonly { readonly identifier: string; readonly leadsOn: string | undefined }[],
  end: () => string,
): Wiring {
  const leadsOn = new Map(
    modules.flatMap(({ identifier, leadsOn: to }) => (to === undefined ? [] : [[identifier, to] as const])),
  );
  const resolved = new Map<string, string>();

  const leadsTo = (identifier: string): string => {
    const passed = new Set<string>();
    let target = identifier;
    for (let next = leadsOn.get(target); next !== undefined; next = leadsOn.get(target)) {
      passed.add(target);
      target = resolved.get(target) ?? (passed.has(next) ? end() : next);
    }
    for (const through of passed) resolved.set(through, target);
    return target;
  };

  return {
    leadsTo,
    rewired: (action) => {
      const { NextAction, Errors, Conditions } = action.Transitions;
      return {
        ...action,
        Transitions: {
          ...(NextAction === undefined ? {} : { NextAction: leadsTo(NextAction) }),
          ...(Errors === undefined
            ? {}
            : { Errors: Errors.map((branch) => ({ ...branch, NextAction: leadsTo(branch.NextAction) })) }),
          ...(Conditions === undefined
            ? {}
            : { Conditions: Conditions.map((branch) => ({ ...branch, NextAction: leadsTo(branch.NextAction) })) }),
        },
      };
    },
  };
}
