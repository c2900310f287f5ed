import type { FleetClients } from '../clients.ts';
import { PlanRefusedError } from '../errors.ts';
import { inWords } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { performChange } from './perform-change.ts';

/**
 * Performs a plan, change by change. When one fails, those before it are taken back, the last one first.
 *
 * @param told hears of each change that was made
 * @throws PlanRefusedError for a plan with errors, before anything is written
 * @throws ApplyFailedError that says what was taken back, and what could not be
 */
export async function apply(
  { changes, issues }: Plan,
  clients: FleetClients,
  told: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  const error = issues.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new PlanRefusedError(`Nothing was changed. ${error.message} ${error.hint}`);

  await allOrNothing(async (take) => {
    for (const [index, change] of changes.entries()) {
      await take(inWords(change), (note) => performChange(change, clients, note));
      told(index + 1, changes.length);
    }
  });
}
