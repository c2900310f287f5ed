import type { Naming } from '../branch.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import { bodyContinues, type Step } from '../statement.ts';
import { setFlowAttributes } from '../statements/set-flow-attributes.ts';
import type { Writer } from '../writer.ts';
import type { Job } from './job.ts';
import type { Exits } from './mode.ts';
import { modeOf } from './modes.ts';
import type { Ready } from './ready-made.ts';
import { sharedBranch } from './shared-branch.ts';
import type { Work } from './work.ts';

export interface InvokeJobOptions extends Naming {
  readonly parameters?: Work['parameters'];
  /** How often it was begun, this time included. Default: 1. */
  readonly attempt?: number;
}

/** Steps that have a function's work done and then go on; `failed` happens where it is not, and is written once. */
export function invokeJob(
  lambda: LambdaFunction,
  { parameters = {}, attempt = 1, ...naming }: InvokeJobOptions,
  failed: Ready,
  writer: Writer,
): readonly Step[] {
  const work: Work = { lambda, parameters, attempt, key: writer.jobKey(lambda.name), ...naming };
  return whole(failed, (exits) => modeOf(lambda.limits).invoke(work, exits, writer));
}

/**
 * Steps that begin the work of a job. Where that fails and the flow goes on all the same, the id of an earlier job is forgotten:
 * collecting this one then fails, and nobody hears the answer to another question.
 */
export function startJob(job: Job, naming: Naming, failed: Ready, writer: Writer): readonly Step[] {
  const { idAttribute, start } = modeOf(job.lambda.limits);
  return whole(
    () => {
      const body = failed();
      const forgets = idAttribute !== undefined && bodyContinues(body);
      return forgets ? [...body, forget(idAttribute(job.key), writer)] : body;
    },
    (exits) => start(workOf(job, naming), exits, writer),
  );
}

/** Steps that wait for the work of a job, or, where `running` is given, look once whether it is done. */
export function collectJob(
  job: Job,
  naming: Naming,
  { failed, running }: { readonly failed: Ready; readonly running?: Ready },
  writer: Writer,
): readonly Step[] {
  return whole(failed, (exits, done) => {
    const ways = running === undefined ? exits : { ...exits, running: sharedBranch(running, done) };
    return modeOf(job.lambda.limits).collect(workOf(job, naming), ways, writer);
  });
}

function whole(failed: Ready, write: (exits: Exits, done: symbol) => readonly Step[]): readonly Step[] {
  const done = Symbol('done');
  const exits: Exits = { failed: sharedBranch(failed, done), done: () => [{ goTo: done }] };
  return [...write(exits, done), { label: done }];
}

function workOf({ lambda, parameters, key }: Job, naming: Naming): Work {
  return { lambda, parameters, key, attempt: 1, ...naming };
}

function forget(attribute: string, { checked }: Writer): Step {
  return checked(setFlowAttributes({ [attribute]: 'none' }, { name: 'forget-job' }, () => []));
}
