import { branchTimes } from './branch-times.ts';
import { NOWHERE } from './numbered-flow.ts';
import { reachesMost } from './reaches-most.ts';
import type { Ends } from './silent-graph.ts';
import { arrival, type WaitSilence } from './silent-blocks.ts';
import { CONTINUE } from './sound-of-wait.ts';
import { NO_SPAN, UNREACHED, type Span } from './span.ts';
import type { StagedFlow } from './staged-flow.ts';
import { waysFrom } from './stretches.ts';
import type { SilentPart } from './trail.ts';

/**
 * What is heard during the Waits of a flow, by their number. The event that a Wait waits for may come at any moment, or only
 * at its limit; a branch that has run to its end leaves the call waiting in silence.
 *
 * @param ways the longest silent ways, where silence ends at such Waits
 */
export function meanwhileOf(stage: StagedFlow, ways: Ends): ReadonlyMap<number, WaitSilence> {
  const times = branchTimes(stage);
  const quiet = quietAfterSound(stage, ways);
  const spanOf = (branch: number): Span => (branch === NOWHERE ? NO_SPAN : (times.get(branch) ?? UNREACHED));
  return new Map(
    stage.reached.flatMap((number) => {
      const sound = stage.sounds[number];
      const block = stage.actions[number]?.Identifier;
      if (sound?.kind !== 'meanwhile' || block === undefined) return [];
      const branch = stage.exits[number]?.find(({ name }) => name === CONTINUE)?.to ?? NOWHERE;
      const toFirst = (ways.get(branch) ?? arrival(stage, branch)).seconds;
      return [[number, meanwhile(block, sound, toFirst, spanOf(branch), quiet.get(branch))] as const];
    }),
  );
}

function meanwhile(
  block: string,
  limit: { readonly seconds: number; readonly expected: number },
  toFirst: number,
  { lastSound }: Span,
  quiet: number | undefined,
): WaitSilence {
  const part = (seconds: number, expected: number): SilentPart => ({
    block,
    cause: 'wait',
    seconds: Math.min(seconds, limit.seconds),
    expected: Math.min(seconds, expected, limit.expected),
  });
  const early = lastSound === undefined ? part(limit.seconds, limit.expected) : part(toFirst, toFirst);
  if (quiet === undefined) return { early };
  const over = (until: number): number => Math.max(quiet, until - (lastSound ?? 0));
  return { early, rest: part(over(limit.seconds), over(limit.expected)) };
}

/** For every block: the longest silence that follows a sound somewhere on from it, before the next sound; undefined without sounds. */
function quietAfterSound(stage: StagedFlow, ways: Ends): ReadonlyMap<number, number> {
  const after = new Map<number, number>();
  for (const { number, way } of waysFrom(stage, ways)) {
    if (number !== undefined) after.set(number, Math.max(way.seconds, after.get(number) ?? 0));
  }
  const heard = stage.reached.filter((number) => stage.sounds[number]?.kind === 'heard');
  const own = new Map(heard.map((number) => [number, after.get(number) ?? 0]));
  return reachesMost(stage.reached, (number) => onwardInBranch(stage, number), own);
}

/** Where a Continue branch goes on from a block: no Wait runs in it. */
function onwardInBranch({ exits, sounds }: StagedFlow, number: number): readonly number[] {
  if (sounds[number]?.kind === 'meanwhile') return [];
  return (exits[number] ?? []).map(({ to }) => to).filter((to) => to !== NOWHERE);
}
