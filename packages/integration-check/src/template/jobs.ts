import { stateMachines } from './state-machines.ts';
import { chainOf, chainsIn, type Chain } from './states.ts';
import { objectOf, type Template } from './template.ts';

/** Work that a state machine does for a flow, as the machine's metadata names it. */
export interface Job {
  /** The integration's name. */
  readonly name: string;
  /** Logical id of the machine. */
  readonly machine: string;
  /** The functions that work, by name: one named after the job, or one for each step. */
  readonly functions: readonly string[];
  /** Nothing but these functions does the work, so the result is what they answer. */
  readonly functionsAlone: boolean;
}

/** The jobs of a template, from the metadata that `ConnectIntegration` gives its machines. */
export function jobsOf(template: Template): Job[] {
  return stateMachines(template).flatMap(({ id, definition = {}, resource: { metadata } }) => {
    const name = metadata['warmline:job'];
    if (typeof name !== 'string') return [];
    const functions = Object.keys(objectOf(metadata['warmline:functions']));
    return [{ name, machine: id, functions, functionsAlone: startsWith(functions, chainOf(definition)) }];
  });
}

/** A state that runs a function is named after it; states of somebody else stand in its place, or around it. */
function startsWith(functions: readonly string[], { start, states }: Chain): boolean {
  if (functions.includes(start)) return true;
  const state = states.get(start);
  const branches = state === undefined ? [] : chainsIn(state);
  return branches.length > 0 && branches.every((branch) => functions.includes(branch.start));
}
