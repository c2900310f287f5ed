import { branchesOf } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { JOB_SECONDS } from './winding-flow.fixture.ts';
import { movesOf, type Move, type State } from './moves.fixture.ts';

/** No silence of these flows that ends is this long. */
const MOST = 400;

/** What a call comes to next, the silence until then, and, where something was heard, the silence since. */
interface Step {
  readonly to?: State;
  readonly seconds: number;
  readonly heard?: { readonly after: number; readonly within: number };
}

/**
 * The longest silence from each of its beginnings (`call-start`, or the block that is heard), found by playing every call that a
 * small flow of `windingFlow` can have; Infinity where it never ends.
 *
 * @param loosely loops may take one turn more than they count, and be done at any time
 */
export function silencesOfEveryCall(flow: Flow, loosely = false): ReadonlyMap<string, number> {
  const blocks = new Map(flow.Actions.map((one) => [one.Identifier, one]));
  const longest = new Map<string, number>();
  const record = (from: string, seconds: number): void =>
    void longest.set(from, Math.max(seconds, longest.get(from) ?? 0));
  const arrivals = new Map<string, number>();
  const calls: { readonly state: State; readonly from: string; readonly quiet: number }[] = [];
  const arrive = (state: State, from: string, quiet: number): void => {
    const key = JSON.stringify([from, state]);
    if (quiet <= (arrivals.get(key) ?? -1) || longest.get(from) === Infinity) return;
    arrivals.set(key, quiet);
    calls.push({ state, from, quiet });
  };

  arrive({ at: flow.StartAction, turns: {}, job: JOB_SECONDS }, 'call-start', 0);
  for (const { state, from, quiet } of calls) {
    for (const { to, seconds, heard } of stepsFrom(state, blocks, loosely)) {
      record(from, quiet + seconds > MOST ? Infinity : quiet + seconds);
      if (heard !== undefined) record(state.at, Math.max(heard.within, heard.after));
      if (to !== undefined) arrive(to, heard === undefined ? from : state.at, heard?.after ?? quiet + seconds);
    }
  }
  return longest;
}

function stepsFrom(state: State, blocks: ReadonlyMap<string, Action>, loosely: boolean): readonly Step[] {
  const block = blocks.get(state.at);
  const waiting = blocks.get(state.wait?.block ?? '');
  if (waiting === undefined)
    return block === undefined ? [] : movesOf(state, block, loosely).map((move) => stepOf(state, move));
  const left = Number(waiting.Parameters?.['TimeLimitSeconds']) - (state.wait?.elapsed ?? 0);
  const interrupted: Interrupted = (seconds, heard) =>
    branchesOf(waiting)
      .filter(({ name }) => name !== 'Continue')
      .map(({ target }) => ({
        // Whether what was counted meanwhile is kept is UNDOCUMENTED (flow-language 8.6); here it starts over.
        to: { at: target, turns: state.wait?.turns ?? {}, job: Math.max(0, state.job - seconds - (heard?.after ?? 0)) },
        seconds,
        ...(heard === undefined ? {} : { heard }),
      }));
  const isOver = block === undefined || block.Type === 'DisconnectParticipant' || isMeanwhile(block);
  return isOver
    ? interrupted(left)
    : movesOf(state, block, loosely).flatMap((move) => stepsMeanwhile(state, move, left, interrupted));
}

/** What follows where a Wait ends after some seconds of silence, or after something was heard and some silence since. */
type Interrupted = (seconds: number, heard?: Step['heard']) => readonly Step[];

/** A move while a Wait runs, which may be interrupted at any moment and is after `left` seconds. */
function stepsMeanwhile(state: State, move: Move, left: number, interrupted: Interrupted): readonly Step[] {
  const { before, sound } = move;
  if (before >= left) return interrupted(left);
  const on = lasts(move) < left ? [stepOf(state, move)] : [];
  if (sound === undefined) return [...on, ...interrupted(before)];
  const after = Math.min(sound.after, Math.max(0, left - before - sound.lasts));
  return [...on, ...interrupted(before), ...interrupted(before, { after, within: sound.within })];
}

function stepOf({ turns, job, wait }: State, move: Move): Step {
  const { target, before, sound } = move;
  const time = lasts(move);
  const running = move.job ?? job;
  const waits = move.wait ?? (wait === undefined ? undefined : { ...wait, elapsed: wait.elapsed + time });
  const to: State | undefined =
    target === undefined
      ? undefined
      : {
          at: target,
          turns: { ...turns, ...move.turns },
          job: Math.max(0, running - time),
          ...(waits === undefined ? {} : { wait: waits }),
        };
  return {
    ...(to === undefined ? {} : { to }),
    seconds: before,
    ...(sound === undefined ? {} : { heard: { after: sound.after, within: sound.within } }),
  };
}

function lasts({ before, sound }: Move): number {
  return before + (sound === undefined ? 0 : sound.lasts + sound.after);
}

function isMeanwhile({ Parameters }: Action): boolean {
  return Parameters?.['ContinueExecution'] !== undefined;
}
