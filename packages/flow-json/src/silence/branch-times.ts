import type { Action } from '../flow/flow.ts';
import type { BlockSound } from './block-sound.ts';
import { TURN } from './bounded-branches.ts';
import { NOWHERE, type Exit } from './numbered-flow.ts';
import type { Station } from './quickest-ways.ts';
import { shortestWays } from './shortest-ways.ts';
import { NO_SPAN, type Span } from './span.ts';
import type { StagedFlow } from './staged-flow.ts';
import { turnsOf } from './time-limits.ts';

/**
 * For every block, as if a Continue branch began there: how long the branch runs at least, and when its last sound ends at the
 * earliest. Functions may answer at once, and callers too; nothing for a block from which a branch never ends. A block that ends
 * the flow ends the branch alone (what it does to the call is not documented, flow-language 8.6), and so does another Wait.
 */
export function branchTimes(stage: StagedFlow): ReadonlyMap<number, Span> {
  const stations = new Map<number, Station>();
  const ends = new Map<number, Span>();
  for (const number of stage.reached) {
    const [action, sound] = [stage.actions[number], stage.sounds[number]];
    if (action === undefined || sound === undefined) continue;
    const isOver = ENDING.has(action.Type) || sound.kind === 'meanwhile';
    const exits = isOver ? [] : (stage.exits[number] ?? []);
    stations.set(number, stationOf(action, spanOf(sound), exits));
    if (isOver || exits.some(({ to }) => to === NOWHERE)) ends.set(number, NO_SPAN);
  }
  return shortestWays(stations, [ends])[0] ?? new Map();
}

const ENDING: ReadonlySet<string> = new Set(['DisconnectParticipant', 'EndFlowExecution', 'EndFlowModuleExecution']);

function stationOf(action: Action, own: Span, exits: readonly Exit[]): Station {
  const turns = action.Type === 'Loop' ? (turnsOf(action) ?? 0) : 0;
  const turn = exits.find(({ name }) => name === TURN)?.to ?? NOWHERE;
  const leading = exits.filter(({ to }) => to !== NOWHERE);
  return turns === 0 || turn === NOWHERE
    ? { own, exits: leading.map(({ to }) => to) }
    : { own, exits: leading.filter(({ name }) => name !== TURN).map(({ to }) => to), loop: { turn, turns } };
}

function spanOf(sound: BlockSound): Span {
  if (sound.kind === 'heard') return { seconds: sound.seconds, lastSound: Math.max(0, sound.seconds - sound.after) };
  return sound.kind === 'silent' && sound.part?.cause === 'pause'
    ? { seconds: sound.part.seconds, lastSound: undefined }
    : NO_SPAN;
}
