import { planSync, type AppSyncPlan, type Issue, type SyncPlan } from '@warmline/generators';
import { completeWithFlow } from '../app/complete-with-flow.ts';
import { UsageError } from '../errors.ts';
import type { Surroundings } from '../outcome.ts';
import { tryYours } from './try-yours.ts';
import { unfit } from './unfit.ts';

/** What would be done to the apps that can be read, and what is wrong with the others. */
export interface EachPlanned {
  readonly plan: SyncPlan;
  readonly broken: readonly Issue[];
}

/** Plans apps one by one, so that one that is broken keeps none of the others from being rewritten. Writes nothing. */
export async function planEach(
  root: string,
  names: readonly string[],
  surroundings: Pick<Surroundings, 'progress'>,
): Promise<EachPlanned> {
  const apps: AppSyncPlan[] = [];
  const broken: Issue[] = [];
  for (const name of names) {
    try {
      const judge = tryYours(root, surroundings);
      const planned = await planSync({ root, complete: completeWithFlow, judge, apps: [name] });
      if (planned.ok) apps.push(...planned.plan.apps);
      else broken.push(...planned.issues);
    } catch (error) {
      // A flow or a stack that cannot be run says itself where and why.
      if (!(error instanceof UsageError)) throw error;
      broken.push({ ...unfit(`apps/${name}`, error.message, 'Then sync again.'), severity: 'error' });
    }
  }
  return { plan: { command: 'sync', apps }, broken };
}
