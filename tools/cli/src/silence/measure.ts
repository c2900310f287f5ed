import {
  latencyNamesOf,
  partsOf,
  silences,
  type Action,
  type Cause,
  type Issue,
  type Latencies,
  type Silence,
  type SilenceEnd,
  type SilenceStart,
} from '@warmline/flow-json';
import type { FlowPlace, FoundFlow } from './find-flows.ts';

/** The silences of one flow, as `--json` gives them. */
export interface FlowSilence extends FlowPlace {
  /** At worst; null where nothing bounds it, and for a document that is no flow, of which `issues` speak. */
  readonly worstSeconds: number | null;
  /** The worst silence as the latencies have it; null where nothing bounds it. */
  readonly expectedSeconds: number | null;
  /** The blocks that make up the worst silence, each once. */
  readonly blocks: readonly string[];
  /** At worst, if the prompts that are nothing but references come out empty. */
  readonly worstSecondsWithEmptyReferences: number | null;
  /** The worst silence, then others that are longer than the budget, up to 50 in all. Empty where something is always heard. */
  readonly silences: readonly ShownSilence[];
  /** How many are longer than the budget. */
  readonly silencesOverBudget: number;
  /** What keeps a document from being measured. */
  readonly issues: readonly Issue[];
}

/** One silence and its blocks. */
export interface ShownSilence {
  readonly from: SilenceStart;
  readonly to: SilenceEnd;
  readonly seconds: number | null;
  readonly expectedSeconds: number | null;
  readonly blocks: readonly ShownBlock[];
  /** Every block of the circle that makes it endless. */
  readonly circle?: readonly string[];
}

/** A block that is silent, each time for so long. */
export interface ShownBlock {
  readonly block: string;
  readonly cause: Cause;
  /** What is waited for, where it is a function. */
  readonly function?: string;
  readonly seconds: number;
  readonly expectedSeconds: number;
  readonly times: number;
}

/** All silences of a large flow would be a document of hundreds of megabytes. */
const MOST_SILENCES = 50;

/** Measures a flow. Performs no I/O. */
export function measure(found: FoundFlow, latencies: Latencies, budget: number): FlowSilence {
  const place = { file: found.file, ...(found.flow === undefined ? {} : { flow: found.flow }) };
  if (found.content === undefined) return { ...place, ...NOT_MEASURED, issues: found.issues };
  const { worst, ways } = silences(found.content, { latencies });
  const emptied = silences(found.content, { latencies, references: 'empty' }).worst;
  const actions = new Map(found.content.Actions.map((action) => [action.Identifier, action]));
  const over = ways.filter(({ seconds }) => isOver(seconds, budget)).length;
  const shown = ways.slice(0, Math.min(Math.max(1, over), MOST_SILENCES)).map((way) => shownSilence(way, actions));
  return {
    ...place,
    worstSeconds: secondsOf(worst),
    expectedSeconds: worst === undefined ? 0 : worst.expectedSeconds,
    blocks: [...new Set(shown[0]?.blocks.map(({ block }) => block))],
    worstSecondsWithEmptyReferences: secondsOf(emptied),
    silences: shown,
    silencesOverBudget: over,
    issues: [],
  };
}

/** Is a silence, which may have no bound, longer than so many seconds? */
export function isOver(seconds: number | null, budget: number): boolean {
  return seconds === null || seconds > budget;
}

const NOT_MEASURED = {
  worstSeconds: null,
  expectedSeconds: null,
  blocks: [],
  worstSecondsWithEmptyReferences: null,
  silences: [],
  silencesOverBudget: 0,
} as const;

function secondsOf(silence: Silence | undefined): number | null {
  return silence === undefined ? 0 : silence.seconds;
}

function shownSilence(
  { from, to, seconds, expectedSeconds, trail, circle }: Silence,
  actions: ReadonlyMap<string, Action>,
): ShownSilence {
  const blocks = partsOf(trail).map(({ block, cause, seconds, expected, times }) => {
    const called = cause === 'function' ? functionOf(actions.get(block)) : undefined;
    const named = called === undefined ? {} : { function: called };
    return { block, cause, ...named, seconds, expectedSeconds: expected, times };
  });
  return { from, to, seconds, expectedSeconds, blocks, ...(circle === undefined ? {} : { circle }) };
}

/** The shortest name that a latency can be stated by. */
function functionOf(action: Action | undefined): string | undefined {
  return action === undefined ? undefined : latencyNamesOf(action).slice(1).at(-1);
}
