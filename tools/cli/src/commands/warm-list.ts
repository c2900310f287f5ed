import { warmthOf } from '@warmline/fleet';
import type { Outcome, Surroundings } from '../outcome.ts';
import { askAws } from '../warm/ask-aws.ts';
import { listText } from '../warm/list-text.ts';
import type { WarmScope } from '../warm/warm-options.ts';

/** Tells which functions that Connect may call are kept warm, and by what. */
export async function warmListCommand({ instance, region }: WarmScope, { status }: Surroundings): Promise<Outcome> {
  const { facts } = await askAws(instance === undefined ? {} : { instance }, region, status);
  const list = { functions: warmthOf(facts, instance), warmers: facts.warmers, issues: facts.issues };
  return { exitCode: 0, json: list, text: listText(list) };
}
