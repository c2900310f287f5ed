import type { Comfort } from '../comfort.ts';
import type { Invocation } from '../invocation.ts';
import type { Statement, Step } from '../statement.ts';
import { loadResult } from '../statements/load-result.ts';
import { say } from '../statements/say.ts';
import { waitFor } from '../statements/wait-for.ts';
import { wait } from '../statements/wait.ts';
import type { Writer } from '../writer.ts';
import { ssmlOf } from './comfort-speech.ts';
import { everyNth } from './every-nth.ts';
import { readyMade, type Ready } from './ready-made.ts';
import { tell } from './tell.ts';

/** A function that was started, and how it is waited for. */
export interface Awaiting {
  readonly invocation: Invocation;
  /** How long it may take. */
  readonly seconds: number;
  readonly comfort: Comfort;
  readonly failed: Ready;
  readonly writer: Writer;
}

/**
 * On the phone: comfort prompts in a circle during the Wait, which its end interrupts. They hold no Wait, and do not end before
 * it: what that would do is UNDOCUMENTED (flow-language 8.6).
 */
export function awaitOnVoice(awaiting: Awaiting): readonly Step[] {
  const { invocation, seconds, comfort, failed, writer } = awaiting;
  const { checked } = writer;
  const pause = comfort.every - SPARE_SECONDS;
  const spoken = comfort.texts.map((text) => speak([text, pause]));
  const circle = Symbol('comfort');
  const waiting = waitFor(
    invocation,
    {
      seconds,
      while: (): readonly Step[] => [{ label: circle }, ...spoken, { goTo: circle }],
      onTimeout: nothing,
      onFailure: failed,
    },
    readyMade,
  );
  const [text = ''] = comfort.texts;
  return [checked(waiting), ...loaded(awaiting, () => [speak([text, Math.min(pause, RELOAD_SECONDS)])])];

  function speak(pieces: readonly (string | number)[]): Statement {
    return checked(say(ssmlOf(pieces), {}, readyMade));
  }
}

/** On other channels: one message, then a Wait. A Continue branch would fill a chat with messages. */
export function awaitElsewhere(awaiting: Awaiting): readonly Step[] {
  const { invocation, seconds, comfort, failed, writer } = awaiting;
  const { checked } = writer;
  const [text = ''] = comfort.texts;
  return [
    ...tell(text, writer),
    checked(waitFor(invocation, { seconds, onTimeout: nothing, onFailure: failed }, readyMade)),
    ...loaded(awaiting, () => [checked(wait(RELOAD_SECONDS, { onFailure: failed }, readyMade))]),
  ];
}

/** What is kept of the longest silence for the prompt to begin. */
const SPARE_SECONDS = 1;

/** A function that has returned has an answer; should it not be there to the moment, it is asked for again. */
const RELOADS = 3;
const RELOAD_SECONDS = 2;

const nothing: Ready = () => [];

/** The answer is loaded whether the Wait met the return or not: an event that was missed costs time, and no answer. */
function loaded({ invocation, failed, writer: { checked } }: Awaiting, pause: Ready): readonly Step[] {
  const load = Symbol('load');
  const again = everyNth(
    RELOADS + 1,
    { nth: failed, others: () => [...pause(), { goTo: load }] },
    'load-again',
    checked,
  );
  return [
    { label: load },
    checked(loadResult(invocation, { onInProgress: () => again, onFailure: failed }, readyMade)),
  ];
}
