import { isRefused, planWarming } from '@warmline/fleet';
import type { Outcome, Surroundings } from '../outcome.ts';
import { askAws } from '../warm/ask-aws.ts';
import { costsOf, costText } from '../warm/cost-table.ts';
import { planText } from '../warm/plan-text.ts';
import { wishesOf, type WarmPlanOptions } from '../warm/warm-options.ts';

/** Plans schedules for functions that exist, and weighs what they cost. Writes nothing. */
export async function warmPlanCommand(options: WarmPlanOptions, { status }: Surroundings): Promise<Outcome> {
  const wishes = wishesOf(options);
  const { facts, own } = await askAws(wishes, options.region, status);
  const plan = planWarming(facts, own, wishes);
  const costs = costsOf(plan.functions, options);
  return {
    exitCode: isRefused(plan) ? 2 : 0,
    json: { ...plan, costs },
    text: plan.functions.length === 0 ? planText(plan) : `${planText(plan)}\n\n${costText(costs)}`,
  };
}
