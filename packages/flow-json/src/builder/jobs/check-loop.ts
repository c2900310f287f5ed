import { identifierFromWords } from '../../flow/identifier.ts';
import type { StateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import type { Naming } from '../branch.ts';
import type { LoopToken, Step } from '../statement.ts';
import { repeat } from '../statements/repeat.ts';
import { say } from '../statements/say.ts';
import { wait } from '../statements/wait.ts';
import type { Writer } from '../writer.ts';
import { byChannel } from './by-channel.ts';
import { check } from './check.ts';
import { isSsml, ssmlOf } from './comfort-speech.ts';
import { everyNth, inTurn } from './every-nth.ts';
import type { Exits } from './mode.ts';
import { paceOf } from './pace.ts';
import { readyMade, type Ready } from './ready-made.ts';
import { tell } from './tell.ts';
import type { Work } from './work.ts';

/**
 * A chat is sent a message so often, in seconds: often enough that the checks between two prompts stay far from the 20 seconds
 * that Connect gives a chain of Lambda blocks (flow-language 8.5).
 */
const MESSAGE_SECONDS = 30;

/**
 * Checks until the work is done, as often as its ladder says. Each turn lasts for certain: on the phone by the pauses of its
 * prompts, elsewhere by a Wait.
 *
 * What is said when is counted by Loop blocks and not by what the invoker answers, so that it holds when a check fails, and can
 * be told before the flow is deployed.
 */
export function checkLoop(work: Work<StateMachineLadder>, exits: Exits, writer: Writer): readonly Step[] {
  const { lambda } = work;
  const { checked } = writer;
  const { turns, holdSeconds } = lambda.limits.loop;
  const { texts } = lambda.comfort;
  const { every, spoken, first } = paceOf(lambda.comfort, holdSeconds);
  const named = (words: string): string => identifierFromWords(`${words} ${lambda.name}`, 'wait-for-job');

  const begun = isSsml(first)
    ? byChannel(
        writer,
        () => speak(first),
        () => tell(first, writer),
      )
    : tell(first, writer);
  const turn: Ready = () => byChannel(writer, voiceTurn, otherTurn);
  const loop: LoopToken = { loop: Symbol('check loop') };
  const body: Ready = () => [...turn(), check(work, exits, () => [], writer)];
  return [
    ...begun,
    checked(repeat(turns, { name: named('wait for'), onExhausted: exits.failed }, loop, body, readyMade)),
  ];

  function voiceTurn(): readonly Step[] {
    const says = spoken.map((pieces) => () => speak(ssmlOf(pieces)));
    return everyNth(
      every,
      { nth: () => inTurn(says, named('next words for'), checked), others: pause },
      named('comfort for'),
      checked,
    );
  }

  function otherTurn(): readonly Step[] {
    const [one = '', ...others] = texts;
    const told = [...others, one].map((text) => tell(text, writer)).filter((steps) => steps.length > 0);
    const nth = inTurn(
      told.map((steps) => () => steps),
      named('next message for'),
      checked,
    );
    const every = Math.ceil(MESSAGE_SECONDS / holdSeconds);
    const messages =
      told.length === 0 ? [] : everyNth(every, { nth: () => nth, others: () => [] }, named('messages for'), checked);
    return [...messages, checked(wait(holdSeconds, { onFailure: exits.failed }, readyMade))];
  }

  function speak(prompt: string, naming: Naming = {}): readonly Step[] {
    return [checked(say(prompt, naming, readyMade))];
  }

  function pause(): readonly Step[] {
    return speak(ssmlOf([holdSeconds]), { name: 'pause' });
  }
}
