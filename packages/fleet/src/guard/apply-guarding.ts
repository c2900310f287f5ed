import { allOrNothing } from '../apply/all-or-nothing.ts';
import type { FleetClients } from '../clients.ts';
import { PlanRefusedError } from '../errors.ts';
import { guardingSteps, stepInWords } from './guarding-step.ts';
import { performStep, type GuardingRun, type Packages } from './perform-step.ts';
import { isGuardingRefused, type GuardingPlan } from './plan-guarding.ts';

/**
 * Performs a plan. When a step fails, or the new version does not answer a ping, those before it are taken back: an alias is moved only to
 * a version that was seen to answer. Where Connect calls the function itself, callers have the new code as soon as it is uploaded.
 *
 * @param told hears of each step that begins
 * @throws PlanRefusedError for a plan with errors, before anything is written
 * @throws ApplyFailedError that says what was taken back, and what could not be
 */
export async function applyGuarding(
  plan: GuardingPlan,
  packages: Packages,
  clients: FleetClients,
  told: (step: string) => void = () => undefined,
): Promise<void> {
  if (isGuardingRefused(plan)) throw new PlanRefusedError('Nothing was changed: the plan has errors.');
  const run: GuardingRun = { plan, packages, clients };
  await allOrNothing(async (take) => {
    for (const step of guardingSteps(plan)) {
      const words = stepInWords(step, plan, run.version);
      told(words);
      await take(words, (note) => performStep(step, run, note));
    }
  });
}
