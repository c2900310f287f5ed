import { TURN } from './bounded-branches.ts';
import { CONTINUE } from './sound-of-wait.ts';
import { NOWHERE, type Exit } from './numbered-flow.ts';
import type { Ends, SilentEdge, SilentGraph, SilentNode } from './silent-graph.ts';
import { isAsynchronous } from './time-limits.ts';
import type { SilentPart } from './trail.ts';
import { POLLING, type StagedFlow } from './staged-flow.ts';
import { emptyWay, longer, withFirst, type Way } from './way.ts';

/** The silent blocks of a flow, and where silence ends that comes to them. */
export interface SilentBlocks {
  readonly graph: SilentGraph;
  readonly ends: Ends;
}

/** The silence of a Wait with a Continue branch. */
export interface WaitSilence {
  /** From its beginning to the first sound of the branch; all of the Wait where the branch can run without a sound. */
  readonly early: SilentPart;
  /** After a sound of the branch, to the end of the Wait; absent where the branch makes none. */
  readonly rest?: SilentPart;
}

/**
 * Finds the silent blocks that a call can come to. A Wait with a Continue branch is three of them: its entry, the time before
 * something is heard of the branch, and the time after the last of it. Without `waits`, silence ends at such blocks.
 */
export function silentBlocksOf(stage: StagedFlow, waits?: ReadonlyMap<number, WaitSilence>): SilentBlocks {
  const graph = new Map<number, SilentNode>();
  const ends = new Map<number, Way>();
  const isSilent = (number: number): boolean => {
    const kind = stage.sounds[number]?.kind;
    return kind === 'silent' || kind === 'elsewhere' || (kind === 'meanwhile' && waits !== undefined);
  };

  for (const number of stage.reached) if (isSilent(number)) addBlock(number);
  return { graph, ends };

  function addBlock(number: number): void {
    const [action, sound] = [stage.actions[number], stage.sounds[number]];
    if (action === undefined || sound === undefined) return;
    const block = action.Identifier;
    const exits = stage.exits[number] ?? [];
    if (sound.kind === 'meanwhile') {
      addWait(number, block, exits, waits?.get(number));
    } else if (sound.kind === 'elsewhere') {
      const failing = exits.filter(({ kind }) => kind === 'error');
      add(number, { block, edges: edgesOf(number, failing) }, failing, emptyWay({ at: 'elsewhere', block }));
    } else {
      const part = sound.kind === 'silent' ? partOf(sound.part) : {};
      const startsJob = isAsynchronous(action) ? { startsJob: true as const } : {};
      const own = exits.every(({ name }) => name === TURN) ? emptyWay({ at: 'flow-end' }) : undefined;
      add(number, { block, ...part, ...startsJob, edges: edgesOf(number, exits) }, exits, own);
    }
  }

  function addWait(number: number, block: string, exits: readonly Exit[], wait: WaitSilence | undefined): void {
    const [meanwhile, after] = [exits.filter(isContinue), exits.filter((exit) => !isContinue(exit))];
    const [early, rest] = [earlyOf(stage, number), restOf(stage, number)];
    const entry = [...edgesOf(number, meanwhile), { to: early, most: Infinity }];
    add(number, { block, edges: entry }, meanwhile, undefined);
    add(early, { block, ...partOf(wait?.early), edges: edgesOf(number, after) }, after, undefined);
    if (wait?.rest !== undefined)
      add(rest, { block, ...partOf(wait.rest), edges: edgesOf(number, after) }, after, undefined);
  }

  function add(number: number, node: SilentNode, exits: readonly Exit[], own: Way | undefined): void {
    graph.set(number, node);
    const end = exits.reduce((way, { to }) => (isSilent(to) ? way : longer(way, arrival(stage, to))), own);
    if (end !== undefined) ends.set(number, end);
  }

  function edgesOf(number: number, exits: readonly Exit[]): readonly SilentEdge[] {
    return exits
      .filter(({ to }) => isSilent(to))
      .map(({ name, to, most }) => {
        const polls = pollOf(stage, number, name);
        return { to, most, ...(polls === undefined ? {} : { polls }) };
      });
  }
}

/** How a silence ends that comes to a block in which it does not go on: with the pause before its first sound. */
export function arrival({ sounds, actions }: StagedFlow, number: number): Way {
  const block = actions[number]?.Identifier;
  const sound = sounds[number];
  if (number === NOWHERE || block === undefined || sound?.kind !== 'heard') return emptyWay({ at: 'flow-end' });
  return withFirst(pauseOf(block, sound.before), emptyWay({ at: sound.what, block }));
}

/** A pause in a prompt; undefined where it is none. */
export function pauseOf(block: string, seconds: number): SilentPart | undefined {
  return seconds === 0 ? undefined : { block, cause: 'pause', seconds, expected: seconds };
}

/** The number of the time after the last sound of a Wait's Continue branch. */
export function restOf({ actions }: StagedFlow, wait: number): number {
  return 2 * actions.length + wait;
}

function earlyOf({ actions }: StagedFlow, wait: number): number {
  return actions.length + wait;
}

function isContinue({ kind, name }: Exit): boolean {
  return kind === 'condition' && name === CONTINUE;
}

function partOf(part: SilentPart | undefined): { readonly part?: SilentPart } {
  return part === undefined || part.seconds === 0 ? {} : { part };
}

function pollOf({ actions, circumstances: { job } }: StagedFlow, number: number, name: string): SilentPart | undefined {
  const action = actions[number];
  if (action?.Type !== POLLING || name !== 'InProgress') return undefined;
  return { block: action.Identifier, cause: 'poll', ...job };
}
