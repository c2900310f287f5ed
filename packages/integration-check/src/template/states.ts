import type { JsonObject } from '@warmline/flow-json';
import { listOf, objectOf } from './template.ts';

/** One state of a machine. */
export interface State {
  readonly name: string;
  /** Below the definition, for example `States.Work.Branches[0].States.Orders`. */
  readonly path: string;
  readonly fields: JsonObject;
}

/** States that run as one: a machine's own, a branch of a Parallel, the body of a Map. */
export interface Chain {
  readonly start: string;
  /** By name. */
  readonly states: ReadonlyMap<string, State>;
}

/** The states of a definition, or of what stands in a state like one. `path` is where that stands. */
export function chainOf(definition: JsonObject, path = ''): Chain {
  const states = Object.entries(objectOf(definition['States'])).map(([name, fields]) => {
    const state = { name, path: `${path}States.${name}`, fields: objectOf(fields) };
    return [name, state] as const;
  });
  const start = definition['StartAt'];
  return { start: typeof start === 'string' ? start : '', states: new Map(states) };
}

/** The chains inside a state: of a Parallel one for each branch, of a Map its body. */
export function chainsIn({ fields, path }: State): Chain[] {
  const branches = listOf(fields['Branches']).map((branch, index) =>
    chainOf(objectOf(branch), `${path}.Branches[${index}].`),
  );
  const bodies = ['ItemProcessor', 'Iterator']
    .filter((key) => fields[key] !== undefined)
    .map((key) => chainOf(objectOf(fields[key]), `${path}.${key}.`));
  return [...branches, ...bodies];
}

/** Every state of a chain and of the chains in it, each before those inside it. */
export function allStates({ states }: Chain): State[] {
  return [...states.values()].flatMap((state) => [state, ...chainsIn(state).flatMap(allStates)]);
}

/** The names of the states that may come next, those that catch an error included. */
export function nextStates({ fields }: State): string[] {
  const inLists = [...listOf(fields['Choices']), ...listOf(fields['Catch'])].map((entry) => objectOf(entry)['Next']);
  return [fields['Next'], fields['Default'], ...inLists].filter((name) => typeof name === 'string');
}
