import type { FleetClients } from '../clients.ts';
import { ApplyFailedError, PlanRefusedError } from '../errors.ts';
import { inWords, type Change } from '../plan/change.ts';
import { isRefused, type Plan } from '../plan/plan.ts';
import { inverse } from './inverse.ts';
import { perform } from './perform.ts';

/**
 * Performs a plan, change by change. When one fails, those before it are taken back, the last one first.
 *
 * @param told hears of each change that was made
 * @throws PlanRefusedError for a plan with errors, before anything is written
 * @throws ApplyFailedError that says what was taken back, and what could not be
 */
export async function apply(
  plan: Plan,
  clients: FleetClients,
  told: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  const [error] = plan.issues.filter(({ severity }) => severity === 'error');
  if (isRefused(plan)) throw new PlanRefusedError(`Nothing was changed. ${error?.message ?? ''} ${error?.hint ?? ''}`);

  const made: Change[] = [];
  for (const change of plan.changes) {
    try {
      await perform(change, clients);
    } catch (cause) {
      const { takenBack, left } = await takeBack(made, clients);
      throw new ApplyFailedError(inWords(change), takenBack, left, { cause });
    }
    made.push(change);
    told(made.length, plan.changes.length);
  }
}

async function takeBack(
  made: readonly Change[],
  clients: FleetClients,
): Promise<{ readonly takenBack: readonly string[]; readonly left: readonly string[] }> {
  const takenBack: string[] = [];
  const left: string[] = [];
  for (const change of made.toReversed()) {
    const back = inverse(change);
    try {
      if (back === undefined) throw new Error('AWS has no way back.');
      await perform(back, clients);
      takenBack.push(inWords(change));
    } catch {
      left.push(inWords(change));
    }
  }
  return { takenBack, left };
}
