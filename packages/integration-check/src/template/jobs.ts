import { stateMachines } from './state-machines.ts';
import { objectOf, type Template } from './template.ts';

/** Work that a state machine does for a flow, as the machine's metadata names it. */
export interface Job {
  /** The integration's name. */
  readonly name: string;
  /** Logical id of the machine. */
  readonly machine: string;
  /** The functions that work, by name: one named after the job, or one for each step. */
  readonly functions: readonly string[];
}

/** The jobs of a template, from the metadata that `ConnectIntegration` gives its machines. */
export function jobsOf(template: Template): Job[] {
  return stateMachines(template).flatMap(({ id, resource: { metadata } }) => {
    const name = metadata['warmline:job'];
    if (typeof name !== 'string') return [];
    return [{ name, machine: id, functions: Object.keys(objectOf(metadata['warmline:functions'])) }];
  });
}
