import { FlowUsageError } from '../errors.ts';
import type { Action, Condition, ConditionTransition, ErrorTransition, Transitions } from '../flow/flow.ts';

/**
 * What a document had that the code of a flow does not say: the order of its actions and how they were spelt. Only decompiled
 * flows have a use for it; the service does not care.
 */
export interface Written {
  /** The identifier of the first action. Default: the first that the code writes. */
  readonly start?: string;
  /** Identifiers in the order of `Actions`; others follow. Default: the order of the code. */
  readonly order?: readonly string[];
  /** How actions are spelt; the first that names a block, or names none, holds for it. Default: as the console does. */
  readonly spelling?: readonly Spelling[];
}

/** The keys of actions, in order. */
export interface Spelling {
  /** Identifiers of the blocks that are spelt so. Default: all that no earlier spelling names. */
  readonly blocks?: readonly string[];
  /** Default: `Parameters`, `Identifier`, `Type`, `Transitions`. */
  readonly action?: readonly (keyof Action)[];
  /** Default: `NextAction`, `Errors`, `Conditions`. */
  readonly transitions?: readonly (keyof Transitions)[];
  /** Default: `NextAction`, `ErrorType`. */
  readonly error?: readonly (keyof ErrorTransition)[];
  /** Default: `NextAction`, `Condition`. */
  readonly condition?: readonly (keyof ConditionTransition)[];
  /** Default: `Operator`, `Operands`. */
  readonly comparison?: readonly (keyof Condition)[];
  /** What is written though it is empty: `"Errors": []`. Transitions without anything in them stay so. Default: `Parameters`. */
  readonly empty?: readonly Emptiable[];
}

export type Emptiable = 'Parameters' | 'Errors' | 'Conditions';

/**
 * Puts actions into the order and the spelling in which they were written. What they say stays. Performs no I/O.
 *
 * @param isVerbatim tells actions that are spelt as they are to be
 * @throws FlowUsageError when the order names an action that is not there
 */
export function asWritten(
  actions: readonly Action[],
  { order = [], spelling = [] }: Written,
  isVerbatim: (action: Action) => boolean,
): readonly Action[] {
  const spelt = actions.map((action) => (isVerbatim(action) ? action : spell(action, spellingOf(action, spelling))));
  return inOrder(spelt, order);
}

/** One action in that spelling. */
export function spell(action: Action, { action: keys = ACTION, empty = ['Parameters'], ...below }: Spelling): Action {
  const { Parameters = {}, ...others } = action;
  const hasParameters = Object.keys(Parameters).length > 0 || empty.includes('Parameters');
  const Transitions = spellTransitions(action.Transitions, { ...below, empty });
  return inKeyOrder({ ...(hasParameters ? { Parameters } : {}), ...others, Transitions }, keys);
}

const ACTION = ['Parameters', 'Identifier', 'Type', 'Transitions'] as const;
const TRANSITIONS = ['NextAction', 'Errors', 'Conditions'] as const;
const ERROR = ['NextAction', 'ErrorType'] as const;
const CONDITION = ['NextAction', 'Condition'] as const;
const COMPARISON = ['Operator', 'Operands'] as const;

function spellingOf({ Identifier }: Action, spellings: readonly Spelling[]): Spelling {
  return spellings.find(({ blocks }) => blocks?.includes(Identifier) ?? true) ?? {};
}

function spellTransitions(transitions: Transitions, spelling: Spelling): Transitions {
  if (Object.keys(transitions).length === 0) return transitions;
  const { transitions: keys = TRANSITIONS, error = ERROR, condition = CONDITION, comparison = COMPARISON } = spelling;
  const { Errors = [], Conditions = [], ...next } = transitions;
  const errors = Errors.map((one) => inKeyOrder(one, error));
  const conditions = Conditions.map((one) =>
    inKeyOrder({ ...one, Condition: inKeyOrder(one.Condition, comparison) }, condition),
  );
  const isWritten = (key: Emptiable, list: readonly unknown[]): boolean =>
    list.length > 0 || spelling.empty?.includes(key) === true;
  return inKeyOrder<Transitions>(
    {
      ...next,
      ...(isWritten('Errors', errors) ? { Errors: errors } : {}),
      ...(isWritten('Conditions', conditions) ? { Conditions: conditions } : {}),
    },
    keys,
  );
}

/** The object with the listed keys first. */
function inKeyOrder<Shape extends object>(object: Shape, keys: readonly (keyof Shape & string)[]): Shape {
  const entries = Object.entries(object);
  const place = (key: string): number => {
    const index = keys.findIndex((one) => one === key);
    return index === -1 ? keys.length : index;
  };
  return Object.fromEntries(entries.toSorted(([one], [other]) => place(one) - place(other))) as Shape;
}

function inOrder(actions: readonly Action[], order: readonly string[]): readonly Action[] {
  const waiting = Map.groupBy(actions, ({ Identifier }) => Identifier);
  const ordered = order.map((identifier) => {
    const action = waiting.get(identifier)?.shift();
    if (action !== undefined) return action;
    throw new FlowUsageError(
      `The order names the block "${identifier}", which the flow does not have. Remove it there.`,
    );
  });
  const placed = new Set(ordered);
  return [...ordered, ...actions.filter((action) => !placed.has(action))];
}
