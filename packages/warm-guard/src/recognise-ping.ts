import { isCall, type CallMarks } from './is-call.ts';
import { isSibling, pingKind, type PingKind, type PingMarks } from './ping-kind.ts';

/**
 * Says whether an event is a ping; only the value `true` does, and throwing counts as no. It is never asked about a
 * call from a contact flow.
 */
export type PingPredicate = (event: unknown) => boolean;

/** What is taken for a ping. */
export interface Recognition {
  /**
   * Replaces the recognition of known pings, but for what the guard sends itself (`SIBLING_INPUT`): that is a ping to every guard.
   * Default: the pings of every `PingKind` are recognised.
   */
  readonly isPing?: PingPredicate;
  /** Recognises further pings, beside those recognised anyway. Default: there are none. */
  readonly alsoPing?: PingPredicate;
  /**
   * ARNs of the rules and schedules whose events are pings, for a function that has scheduled work of its own: events of others reach
   * the handler. Default: those of every rule and schedule are pings.
   */
  readonly ruleArns?: readonly string[];
}

/**
 * Tells which kind of ping an event is; undefined for a call and for everything else.
 *
 * Never throws: an event that cannot be looked at (a getter or a proxy that throws) and one on which a predicate
 * throws are no pings, because a lost ping harms nobody and a lost call does.
 */
export function recognisePing(event: unknown, recognition: Recognition): PingKind | undefined {
  try {
    // Calling Object on the event would be most of what a guarded call costs.
    const marks = (event ?? {}) as CallMarks & PingMarks;
    if (isCall(marks)) return undefined;

    const { isPing, alsoPing, ruleArns } = recognition;
    // A list is somebody's data, whatever marks it carries.
    const known = Array.isArray(event) || (isPing && !isSibling(marks)) ? undefined : pingKind(marks, ruleArns);
    // Not merely truthy: an async predicate returns a promise, whatever the event.
    return known ?? (isPing?.(event) === true || alsoPing?.(event) === true ? 'custom' : undefined);
  } catch {
    return undefined;
  }
}
