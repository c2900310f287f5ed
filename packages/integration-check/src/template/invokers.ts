import { joinedText, resourceInText } from './joined-text.ts';
import { isFunction, functionProperty } from './lambda-function.ts';
import { stateMachines, type StateMachine } from './state-machines.ts';
import { isDefined, type Target } from './target.ts';
import { objectOf, resourceAt, resourcesIn, type NamedResource, type Template } from './template.ts';

/** Variables that tell an invoker its settings. `@warmline/async-invoker` says the same; a test of the repository holds the two together. */
export const INVOKER_ENVIRONMENT = {
  /** ARN of the state machine that it starts. */
  stateMachine: 'WARMLINE_STATE_MACHINE',
  machineType: 'WARMLINE_MACHINE_TYPE',
  machineSeconds: 'WARMLINE_MACHINE_SECONDS',
  /** Name of the table of results. */
  table: 'WARMLINE_TABLE',
  /** The paths whose values are the key of reused results, as a JSON list. */
  cacheKey: 'WARMLINE_CACHE_KEY',
} as const;

/** A function that starts and checks the work of a state machine. */
export interface Invoker {
  /** The function's logical id. */
  readonly id: string;
  /** Where its environment stands. */
  readonly path: string;
  /** A variable as joined text; undefined where it is not set. */
  readonly variable: (name: keyof typeof INVOKER_ENVIRONMENT) => string | undefined;
}

/** The invokers of a template, known by their environment. */
export function invokersOf(template: Template): Invoker[] {
  return resourcesIn(template).flatMap((resource) => invokerIn(template, resource) ?? []);
}

/** The invoker that a target is an alias of; undefined where it is no invoker, or another stack's. */
export function invokerBehind(template: Template, target: Target): Invoker | undefined {
  const id = isDefined(target) ? target.functionId : undefined;
  const resource = id === undefined ? undefined : resourceAt(template, id);
  return resource === undefined ? undefined : invokerIn(template, resource);
}

/** The machine that an invoker starts, as far as the template defines it. */
export function machineOf(template: Template, invoker: Invoker): StateMachine | undefined {
  const id = resourceInText(invoker.variable('stateMachine') ?? '')?.id;
  return stateMachines(template).find((machine) => machine.id === id);
}

function invokerIn(template: Template, resource: NamedResource): Invoker | undefined {
  if (!isFunction(resource)) return undefined;
  const variables = objectOf(objectOf(functionProperty(template, resource, 'Environment'))['Variables']);
  if (variables[INVOKER_ENVIRONMENT.stateMachine] === undefined) return undefined;
  return {
    id: resource.id,
    path: `Resources.${resource.id}.Properties.Environment.Variables`,
    variable: (name) => {
      const value = variables[INVOKER_ENVIRONMENT[name]];
      return value === undefined ? undefined : joinedText(value);
    },
  };
}
