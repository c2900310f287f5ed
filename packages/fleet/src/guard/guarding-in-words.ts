import { guardingSteps, stepInWords } from './guarding-step.ts';
import type { GuardingPlan } from './plan-guarding.ts';

/** What a plan does, a line for each step, in its order. Performs no I/O. */
export function guardingInWords(plan: GuardingPlan): readonly string[] {
  return guardingSteps(plan).map((step) => {
    const words = stepInWords(step, plan);
    return step.kind === 'ping' || step.kind === 'ping-version'
      ? `${words}, and go on only where both are answered`
      : words;
  });
}
