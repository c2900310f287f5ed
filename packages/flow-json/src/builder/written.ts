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

/** The keys of actions, in order. A key that is listed and has nothing to hold is written empty: `"Errors": []`. */
export interface Spelling {
  /** Identifiers of the blocks that are spelt so. Default: all that no earlier spelling names. */
  readonly blocks?: readonly string[];
  /** Default: `Parameters`, `Identifier`, `Type`, `Transitions`. */
  readonly action?: readonly (keyof Action)[];
  /** Default: `NextAction`, `Errors`, `Conditions`, as far as there are any. */
  readonly transitions?: readonly (keyof Transitions)[];
  /** Default: `NextAction`, `ErrorType`. */
  readonly error?: readonly (keyof ErrorTransition)[];
  /** Default: `NextAction`, `Condition`. */
  readonly condition?: readonly (keyof ConditionTransition)[];
  /** Default: `Operator`, `Operands`. */
  readonly comparison?: readonly (keyof Condition)[];
}

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

/** One action with its keys in that order. Used to tell, too, whether a spelling is the one that somebody wrote. */
export function spell(action: Action, { action: keys = [], ...below }: Spelling): Action {
  const Transitions = spellTransitions(action.Transitions, below);
  return withKeys({ ...action, Transitions }, keys, { Parameters: {} });
}

function spellingOf({ Identifier }: Action, spellings: readonly Spelling[]): Spelling {
  return spellings.find(({ blocks }) => blocks?.includes(Identifier) ?? true) ?? {};
}

function spellTransitions(
  transitions: Transitions,
  { transitions: keys = [], error = [], condition = [], comparison = [] }: Omit<Spelling, 'action' | 'blocks'>,
): Transitions {
  const { Errors, Conditions } = transitions;
  const spelt: Transitions = {
    ...transitions,
    ...(Errors === undefined ? {} : { Errors: Errors.map((one) => withKeys(one, error)) }),
    ...(Conditions === undefined
      ? {}
      : {
          Conditions: Conditions.map((one) =>
            withKeys({ ...one, Condition: withKeys(one.Condition, comparison) }, condition),
          ),
        }),
  };
  return withKeys(spelt, keys, { Errors: [], Conditions: [] });
}

/** The object with the listed keys first; what may be empty stands there exactly if it is listed or holds something. */
function withKeys<Shape extends object>(
  object: Shape,
  keys: readonly (keyof Shape & string)[],
  empty: Readonly<Record<string, object>> = {},
): Shape {
  if (keys.length === 0) return object;
  const values = new Map<string, unknown>(Object.entries(object));
  const listed = keys.flatMap((key) =>
    values.has(key) ? [[key, values.get(key)]] : Object.hasOwn(empty, key) ? [[key, empty[key]]] : [],
  );
  const others = [...values].filter(
    ([key, value]) => !keys.some((one) => one === key) && !(Object.hasOwn(empty, key) && isEmpty(value)),
  );
  return Object.fromEntries([...listed, ...others]) as Shape;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function inOrder(actions: readonly Action[], order: readonly string[]): readonly Action[] {
  const waiting = new Map<string, Action[]>();
  for (const action of actions) {
    const same = waiting.get(action.Identifier);
    if (same === undefined) waiting.set(action.Identifier, [action]);
    else same.push(action);
  }
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
