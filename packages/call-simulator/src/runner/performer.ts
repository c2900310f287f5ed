import type { Effect } from '../step/effect.ts';
import { createAsking } from './asking.ts';
import type { Awaited } from './awaited.ts';
import { invoke } from './invoking.ts';
import { say } from './saying.ts';
import type { Stage } from './stage.ts';
import { restart, start } from './starting.ts';

/** Begins an effect at a time of the call; undefined where nothing is waited for. */
export type Performer = (effect: Effect, at: number) => Promise<Awaited | undefined>;

type Performers = {
  readonly [Type in Effect['type']]: (
    effect: Extract<Effect, { readonly type: Type }>,
    at: number,
  ) => Awaited | Promise<Awaited> | undefined | Promise<undefined>;
};

/** Makes the performer of one call. It keeps the caller's script. */
export function createPerformer(stage: Stage): Performer {
  const { scenario, record, later } = stage;

  const performers: Performers = {
    say: (effect, at) => say(effect, at, record),
    ask: createAsking(scenario.caller, record),
    invoke: (effect, at) => invoke(effect, at, stage),
    start: (effect, at) => start(effect, at, stage),
    restart: (effect, at) => restart(effect, at, stage),
    idle: () => IDLE,
    alarm({ at }) {
      later({ type: 'alarm', at });
      return undefined;
    },
    transfer({ block, to, target }, at) {
      record({ type: 'transferred', at, block, to, target });
      return undefined;
    },
    end({ outcome }, at) {
      record({ type: 'ended', at, outcome });
      return undefined;
    },
    record({ event }) {
      record(event);
      return undefined;
    },
  };

  return async (effect, at) =>
    (performers[effect.type] as (effect: Effect, at: number) => ReturnType<Performer>)(effect, at);
}

/** Only something in the background ends it. */
const IDLE: Awaited = { endsAt: Infinity, sounds: [], cut: () => undefined };
