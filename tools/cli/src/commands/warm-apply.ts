import { apply, isRefused, planUndo, planWarming } from '@warmline/fleet';
import type { Outcome, Surroundings } from '../outcome.ts';
import { askAws, inSentences } from '../warm/ask-aws.ts';
import { planText } from '../warm/plan-text.ts';
import { wishesOf, type WarmPlanOptions } from '../warm/warm-options.ts';

export interface WarmApplyCommand extends WarmPlanOptions {
  /** Change the account. Default: the plan is printed, and nothing is written. */
  readonly apply?: boolean;
  /** Delete what earlier runs made, instead. */
  readonly undo?: boolean;
}

/** Prints the plan, and performs it where that is asked for. */
export async function warmApplyCommand(options: WarmApplyCommand, { status }: Surroundings): Promise<Outcome> {
  const wishes = wishesOf(options);
  const { clients, facts, own } = await askAws(wishes, options.region, status);
  const plan = options.undo === true ? planUndo(own) : planWarming(facts, own, wishes);
  if (isRefused(plan)) return { exitCode: 2, json: { ...plan, applied: false }, text: ending(planText(plan), REFUSED) };

  const applied = options.apply === true;
  if (applied) await inSentences(() => apply(plan, clients, (done, all) => status(`${done} of ${all} changes made…`)));
  const { length } = plan.changes;
  const done = `Done: ${length} change${length === 1 ? '' : 's'}.`;
  const last = applied ? done : 'Nothing was written: give --apply to change the account.';
  return {
    exitCode: 0,
    json: { ...plan, applied },
    text: length === 0 ? planText(plan) : ending(planText(plan), last),
  };
}

const REFUSED = 'Nothing was written: the plan has errors.';

function ending(text: string, last: string): string {
  return `${text}\n\n${last}`;
}
