import { invokerNameOf, type Flow } from '@warmline/flow-json';
import { returnsOfInvoker, returnsOfSteps } from './returns-of-invoker.ts';
import type { Returns } from './returns.ts';
import { jobsOf, type Job } from './template/jobs.ts';
import type { Template } from './template/template.ts';

/** What was built of one integration, before it is deployed. Plain data; paths are only for messages. */
export interface Artefacts {
  /** Name of the integration. */
  readonly app: string;
  readonly template: Template;
  /** The flow as its code emits it, with resources by name. */
  readonly flow: Flow;
  /** The emitted flow as it stands in the app; undefined where the file is missing. */
  readonly committedFlow: string | undefined;
  /** What each function answers, by its name in the flow. */
  readonly returns: Readonly<Record<string, Returns>>;
  /** Files of handlers in which no guard against pings is seen. Default: none, because nobody looked. */
  readonly unguarded?: readonly string[];
  readonly paths: {
    /** The emitted flow. */
    readonly flow: string;
    /** Where the template comes from. */
    readonly template: string;
  };
}

/**
 * What a function of the flow answers; undefined where nobody knows. A function that starts and checks the work of a state
 * machine has no handler in the app: what it answers follows from those that work.
 */
export function returnsOf(artefacts: Artefacts, name: string): Returns | undefined {
  const own = ownReturns(artefacts, name);
  if (own !== undefined) return own;
  const job = jobsOf(artefacts.template).find((candidate) => invokerNameOf(candidate.name) === name);
  return job === undefined ? undefined : returnsOfInvoker(returnsOfJob(artefacts, job));
}

function returnsOfJob(artefacts: Artefacts, { name, functions, functionsAlone }: Job): Returns | undefined {
  if (!functionsAlone) return undefined;
  if (functions.includes(name)) return ownReturns(artefacts, name);
  const steps = functions.map((fn) => [fn.slice(name.length + 1), ownReturns(artefacts, fn)] as const);
  return returnsOfSteps(Object.fromEntries(steps));
}

/** What a function answers whose handler is in the app; undefined for others. */
export function ownReturns({ returns }: Artefacts, name: string): Returns | undefined {
  return Object.hasOwn(returns, name) ? returns[name] : undefined;
}
