import type { ContactFlowEvent } from '../contact-flow-event.ts';
import { INVOKER_PARAMETERS } from '../invoker-parameters.ts';
import { readEventPath, without } from './event-path.ts';

/** The event as the work gets it: without the parameters that are the invoker's, and without the fields to omit. */
export function workEvent(event: ContactFlowEvent, omit: readonly string[]): ContactFlowEvent {
  const paths = [...Object.values(INVOKER_PARAMETERS).map((name) => `parameters.${name}`), ...omit];
  return paths
    .map(readEventPath)
    .filter((path) => path !== undefined)
    .reduce((rest, path) => without(path, rest), event);
}
