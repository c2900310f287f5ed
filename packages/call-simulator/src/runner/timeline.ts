import { ImpossibleStateError } from '../errors.ts';
import type { CallEvent } from '../step/call-event.ts';
import type { Awaited } from './awaited.ts';
import { hangUpTime } from './patience.ts';

/** What lies before a call: what it waits for, what goes on in the background, and the end of the caller's patience. */
export interface Timeline {
  /** The call waits for this from now on. */
  readonly wait: (awaited: Awaited) => void;
  /** The call no longer waits, from a time on, for what it waited for. */
  readonly cut: (at: number) => void;
  /** Something in the background comes to its end then. */
  readonly later: (event: CallEvent) => void;
  /** What happens next. At the same moment what is waited for ends first, then functions, then Waits; the caller hangs up last. */
  readonly next: () => CallEvent;
}

/** When a caller hangs up by themselves, in milliseconds; infinite where they do not. */
export interface CallersEnd {
  /** Since the call began. */
  readonly hangsUpAt: number;
  /** Of silence. */
  readonly patience: number;
}

/** Makes the timeline of a call. */
export function createTimeline({ hangsUpAt, patience }: CallersEnd): Timeline {
  let awaited: Awaited | undefined;
  let quietSince = 0;
  let background: readonly CallEvent[] = [];

  return {
    wait(next) {
      awaited = next;
    },
    cut(at) {
      awaited?.cut(at);
      leave(at);
    },
    later(event) {
      background = [...background, event].sort((a, b) => a.at - b.at || rank(a) - rank(b));
    },
    next() {
      if (awaited === undefined) throw new ImpossibleStateError('A call waits for nothing and has not ended');
      const [first, ...rest] = background;
      const hangsUp = Math.min(hangUpTime(awaited, quietSince, patience), hangsUpAt);
      const at = Math.min(awaited.endsAt, first?.at ?? Infinity, hangsUp);
      if (awaited.endsAt === at && awaited.end) {
        const event = awaited.end();
        leave(at);
        return event;
      }
      if (first === undefined || hangsUp < first.at) return { type: 'hung-up', at };
      background = rest;
      return first;
    },
  };

  function leave(at: number): void {
    const heard = (awaited?.sounds ?? []).filter((sound) => sound.at <= at);
    quietSince = heard.reduce((latest, { until }) => Math.max(latest, Math.min(until, at)), quietSince);
    awaited = undefined;
  }
}

/** Whichever was known of first: a function that ends in the last moment of a Wait ends it. */
function rank({ type }: CallEvent): number {
  return type === 'alarm' ? 1 : 0;
}
