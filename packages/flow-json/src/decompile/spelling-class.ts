import { spell, type Emptiable, type Spelling } from '../builder/written.ts';
import type { Action, Transitions } from '../flow/flow.ts';

/** How an action is spelt, as a text that is equal for actions that are spelt alike. */
export function spellingClass({ Transitions, ...others }: Action): string {
  const { Errors = [], Conditions = [] } = Transitions;
  const isEmpty = Object.keys(others.Parameters ?? {}).length === 0;
  return JSON.stringify([
    keysOf({ ...others, Transitions }),
    isEmpty,
    keysOf(Transitions),
    Errors.length === 0,
    Conditions.length === 0,
    unique(Errors.map(keysOf)),
    unique(Conditions.map(keysOf)),
    unique(Conditions.map(({ Condition }) => keysOf(Condition))),
  ]);
}

/** Every spelling that might have written an action: its own keys, and each choice for what it does not show. */
export function spellingsOf(action: Action): readonly Spelling[] {
  const { Errors = [], Conditions = [] } = action.Transitions;
  const base: Spelling = {
    ...only('action', keysOf(action), ['Parameters', 'Identifier', 'Type', 'Transitions']),
    ...only('transitions', keysOf(action.Transitions), ['NextAction', 'Errors', 'Conditions']),
    ...only('error', keysOf(Errors[0] ?? {}), ['NextAction', 'ErrorType']),
    ...only('condition', keysOf(Conditions[0] ?? {}), ['NextAction', 'Condition']),
    ...only('comparison', keysOf(Conditions[0]?.Condition ?? {}), ['Operator', 'Operands']),
  };
  return emptyChoices(action).map((empty) => ({ ...base, ...only('empty', empty, ['Parameters']) }));
}

/** Does that spelling write the action as it is? */
export function isSpeltSo(action: Action, spelling: Spelling): boolean {
  return JSON.stringify(spell(action, spelling)) === JSON.stringify(action);
}

function keysOf(object: object): string[] {
  return Object.keys(object);
}

function unique(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.map((keys) => keys.join()))];
}

/** The keys under a name, completed by the usual ones; nothing where they come to the usual order. */
function only(name: keyof Spelling, keys: readonly string[], usual: readonly string[]): Spelling {
  const isEmptyList = name === 'empty';
  const completed = isEmptyList ? keys : [...keys, ...usual.filter((key) => !keys.includes(key))];
  const isUsual = isEmptyList ? keys.join() === usual.join() : inUsualOrder(keys, usual);
  return isUsual ? {} : { [name]: completed };
}

function inUsualOrder(keys: readonly string[], usual: readonly string[]): boolean {
  return keys.join() === usual.filter((key) => keys.includes(key)).join();
}

function emptyChoices({ Parameters, Transitions }: Action): readonly (readonly Emptiable[])[] {
  const parameters = shown(Parameters, Object.keys(Parameters ?? {}).length === 0, true);
  const lists = (key: 'Errors' | 'Conditions'): readonly boolean[] =>
    isBare(Transitions) ? [false, true] : shown(Transitions[key], (Transitions[key] ?? []).length === 0, false);
  return parameters.flatMap((withParameters) =>
    lists('Errors').flatMap((withErrors) =>
      lists('Conditions').map((withConditions) => [
        ...(withParameters ? (['Parameters'] as const) : []),
        ...(withErrors ? (['Errors'] as const) : []),
        ...(withConditions ? (['Conditions'] as const) : []),
      ]),
    ),
  );
}

/** What is empty shows whether empty things are written; what holds something does not. The usual choice comes first. */
function shown(value: unknown, isEmpty: boolean, usual: boolean): readonly boolean[] {
  return isEmpty ? [value !== undefined] : [usual, !usual];
}

function isBare(transitions: Transitions): boolean {
  return Object.keys(transitions).length === 0;
}
