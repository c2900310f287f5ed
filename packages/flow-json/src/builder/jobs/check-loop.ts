import { identifierFromWords } from '../../flow/identifier.ts';
import type { StateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import type { LoopToken, Step } from '../statement.ts';
import { repeat } from '../statements/repeat.ts';
import { say } from '../statements/say.ts';
import type { Writer } from '../writer.ts';
import { byChannel } from './by-channel.ts';
import { check } from './check.ts';
import { isSsml } from './comfort-speech.ts';
import type { Exits } from './mode.ts';
import { otherTurn } from './other-turn.ts';
import { paceOf } from './pace.ts';
import { readyMade, type Ready } from './ready-made.ts';
import { tell } from './tell.ts';
import { voiceTurn } from './voice-turn.ts';
import type { Work } from './work.ts';

/**
 * Checks until the work is done, as often as its ladder says. Each turn checks first, so that quick work keeps nobody waiting, and
 * then lasts for certain: on the phone by the pauses of its prompts, elsewhere by a Wait. The ladder has a turn to spare for that.
 *
 * What is said when is counted by Loop blocks and not by what the invoker answers, so that it holds when a check fails, and can
 * be told before the flow is deployed.
 */
export function checkLoop(work: Work<StateMachineLadder>, exits: Exits, writer: Writer): readonly Step[] {
  const { lambda } = work;
  const { checked } = writer;
  const { turns, holdSeconds } = lambda.limits.loop;
  const pace = paceOf(lambda.comfort, holdSeconds);
  const named = (words: string): string => identifierFromWords(`${words} ${lambda.name}`, 'wait-for-job');
  const turn: Ready = () =>
    byChannel(
      writer,
      () => voiceTurn(pace, holdSeconds, named, writer),
      () => otherTurn(work, exits.failed, named, writer),
    );
  const body: Ready = () => [check(work, exits, () => [], writer), ...turn()];
  const loop: LoopToken = { loop: Symbol('check loop') };
  return [
    ...firstWords(pace.first, writer),
    checked(repeat(turns, { name: named('wait for'), onExhausted: exits.failed }, loop, body, readyMade)),
  ];
}

/** Nobody waits for the first turn in silence. A plain text is spoken and sent alike. */
function firstWords(text: string, writer: Writer): readonly Step[] {
  if (!isSsml(text)) return tell(text, writer);
  return byChannel(
    writer,
    () => [writer.checked(say(text, {}, readyMade))],
    () => tell(text, writer),
  );
}
