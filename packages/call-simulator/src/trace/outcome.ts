import { SimulatorUsageError } from '../errors.ts';
import type { EndedEvent, TraceEvent } from './trace.ts';

/**
 * The event that ends a call.
 *
 * @throws SimulatorUsageError when the trace has none: it is not the whole trace of a call
 */
export function outcomeOf(events: readonly TraceEvent[]): EndedEvent {
  const ended = events.findLast((event) => event.type === 'ended');
  if (ended === undefined)
    throw new SimulatorUsageError('The trace has no "ended" event; give the whole trace of a call.');
  return ended;
}
