import type { ContactFlowEvent } from '../contact-flow-event.ts';
import { readEventPath, valueAt } from './event-path.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';

/** A piece of work that is asked for. */
export interface Asked {
  readonly job: string;
  /** What the work is given: `workEvent` of the event that came. */
  readonly work: ContactFlowEvent;
  /** From 1. */
  readonly attempt: number;
}

/**
 * The key of a piece of work that belongs to a contact: the same for the same job, parameters and attempt, in whatever order
 * the parameters stand.
 */
export function contactKey({ job, work, attempt }: Asked): string {
  const { ContactData: contact, Parameters: parameters } = work.Details;
  return digest(canonicalJson([contact.ContactId, job, digest(canonicalJson(parameters)), attempt]));
}

/**
 * The key of a piece of work whose result other contacts may get too: the same for the same job and values at the paths of
 * the cache. Undefined when one of the values is missing or empty: then the work belongs to the contact.
 */
export function cacheKey(job: string, paths: readonly string[], event: ContactFlowEvent): string | undefined {
  const values = paths.map((path) => [path, valueOf(path, event)] as const);
  const lacking = values.some(([, value]) => value === undefined || value === null || value === '');
  return lacking || values.length === 0 ? undefined : digest(canonicalJson([job, 'cache', values]));
}

/** What stands for a contact in the table of results. */
export function ownerOf(contactId: string): string {
  return digest(contactId);
}

function valueOf(path: string, event: ContactFlowEvent): unknown {
  const read = readEventPath(path);
  return read === undefined ? undefined : valueAt(read, event);
}
