import { silencesOf, type Silence } from './silences.ts';
import { length, line, list, type Told } from './told.ts';
import { tell } from './tell.ts';
import type { Trace } from './trace.ts';

/**
 * Tells a call as the caller lived through it, second by second: what is heard, where silence falls and how long it lasts,
 * the keys pressed; and between them, further in, what happened behind. What goes on in the background stands where it begins
 * and ends, be it behind the end of the call. Ends with a newline. Performs no I/O.
 *
 * @throws SimulatorUsageError when the trace is not that of a whole call
 */
export function transcript(trace: Trace): string {
  const { description, events } = trace;
  const told = events.flatMap((event) => tell(event, trace)).sort((a, b) => a.at - b.at);
  const lines = withSilences(told, silencesOf(events)).map((item) => item.line);
  return [...(description === '' ? [] : [description, '']), ...lines, ''].join('\n');
}

/** A silence stands behind the sound that it follows, and before what happens in it. */
function withSilences(told: readonly Told[], silences: readonly Silence[]): readonly Told[] {
  return silences.reduce<readonly Told[]>((items, silence) => {
    const sound = items.findLastIndex(({ soundUntil }) => soundUntil === silence.at);
    const next = items.findIndex(({ at }, index) => index > sound && at >= silence.at);
    return items.toSpliced(next < 0 ? items.length : next, 0, tellSilence(silence));
  }, told);
}

function tellSilence({ at, until, functions }: Silence): Told {
  return line(at, '…', `${length(until - at)} of silence${list(functions)}`);
}
