import type { HeardKind } from './block-sound.ts';
import type { Exit } from './numbered-flow.ts';
import type { Ends } from './silent-graph.ts';
import { arrival, pauseOf, restOf } from './silent-blocks.ts';
import type { StagedFlow } from './staged-flow.ts';
import { emptyWay, longer, withFirst, type Way } from './way.ts';

/** Where a silence begins: with the call, or after a block that is heard; `meanwhile` is a Wait whose branch has fallen silent. */
export type SilenceStart =
  { readonly after: 'call-start' } | { readonly after: HeardKind | 'elsewhere' | 'meanwhile'; readonly block: string };

/** The worst way from one beginning of silence to its end. */
export interface WayFrom {
  readonly from: SilenceStart;
  /** The number of the block it begins after; absent for the start of the call. */
  readonly number?: number;
  readonly way: Way;
}

/** For every place where silence begins, the worst way on, however short; in document order, the start of the call first. */
export function waysFrom(stage: StagedFlow, ways: Ends): readonly WayFrom[] {
  const begin: WayFrom = { from: { after: 'call-start' }, way: onward(stage, ways, stage.start) };
  return [begin, ...stage.reached.flatMap((number) => waysAfter(stage, ways, number))];
}

function waysAfter(stage: StagedFlow, ways: Ends, number: number): readonly WayFrom[] {
  const sound = stage.sounds[number];
  const block = stage.actions[number]?.Identifier;
  if (sound === undefined || block === undefined) return [];
  switch (sound.kind) {
    case 'silent':
      return [];
    case 'elsewhere': {
      if (!sound.returns) return [];
      const returned = stage.exits[number]?.filter(({ kind }) => kind !== 'error') ?? [];
      const way = longest(stage, ways, returned);
      return way === undefined ? [] : [{ from: { after: 'elsewhere', block }, number, way }];
    }
    case 'meanwhile': {
      const way = ways.get(restOf(stage, number));
      return way === undefined ? [] : [{ from: { after: 'meanwhile', block }, number, way }];
    }
    case 'heard': {
      const from: SilenceStart = { after: sound.what, block };
      const on = longest(stage, ways, quietExits(stage, number)) ?? emptyWay({ at: 'flow-end' });
      const after = withFirst(pauseOf(block, sound.after), on);
      const within = withFirst(pauseOf(block, sound.within), emptyWay({ at: sound.what, block }));
      return [{ from, number, way: after }, ...(within.seconds > 0 ? [{ from, number, way: within }] : [])];
    }
  }
}

function longest(stage: StagedFlow, ways: Ends, exits: readonly Exit[]): Way | undefined {
  return exits.reduce<Way | undefined>((way, { to }) => longer(way, onward(stage, ways, to)), undefined);
}

function onward(stage: StagedFlow, ways: Ends, to: number): Way {
  return ways.get(to) ?? arrival(stage, to);
}

/** The ways out of a block that is heard after which it is quiet: prompts in a queue may go on while they are interrupted. */
function quietExits({ exits, actions }: StagedFlow, number: number): readonly Exit[] {
  const goesOn = actions[number]?.Parameters?.['ContinueMessagingDuringInterrupt'];
  const all = exits[number] ?? [];
  return goesOn === 'true' ? all.filter(({ name }) => name !== 'MessagesInterrupted') : all;
}
