import { SILENCE_BUDGET_SECONDS, type Flow } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { blockNaming, type BlockNaming } from '../report/block-naming.ts';
import { findFlows } from '../silence/find-flows.ts';
import { isOver, measure } from '../silence/measure.ts';
import { silenceText } from '../silence/silence-text.ts';
import { statedLatencies, unknownNames } from '../silence/stated-latencies.ts';

export interface SilenceCommand {
  /** Names or folders of apps, contact flows, and folders that are searched for them. */
  readonly targets: readonly string[];
  /** Longest silence that is let pass, in seconds. Default: none fails; what is longer than 8 s is told. */
  readonly max?: number;
  /** How long functions and blocks really take, in seconds. Default: a quarter of their limits. */
  readonly latency?: ReadonlyMap<string, number>;
  /** JSON file with the same. */
  readonly latencies?: string;
}

/** Measures how long callers can hear nothing. */
export async function silenceCommand(
  { targets, max, latency, latencies: file }: SilenceCommand,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { cwd, progress, status } = surroundings;
  const latencies = statedLatencies(file, latency, cwd);
  const found = await findFlows(targets, surroundings);
  if (found.length === 0) throw new UsageError(`There is no contact flow in ${targets.join(', ')}.`);
  const contents = found.flatMap(({ content }) => content ?? []);
  for (const name of unknownNames(latencies, contents)) progress(`No function and no block is called "${name}".`);

  const budget = max ?? SILENCE_BUDGET_SECONDS;
  const files = found.map((flow, index) => {
    status(`Measuring flow ${index + 1} of ${found.length}: ${flow.file}`);
    return measure(flow, latencies, budget);
  });
  const named = files.map((file, index) => ({ ...file, naming: namingOf(found[index]?.content) }));
  const fails = files.some(
    ({ issues, worstSeconds }) => issues.length > 0 || (max !== undefined && isOver(worstSeconds, max)),
  );
  return { exitCode: fails ? 2 : 0, json: { files }, text: silenceText(named, budget) };
}

function namingOf(content: Flow | undefined): BlockNaming {
  return content === undefined ? (text) => text : blockNaming(content);
}
