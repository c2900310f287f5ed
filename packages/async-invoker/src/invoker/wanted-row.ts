import type { ContactFlowEvent } from '../contact-flow-event.ts';
import { executionName } from '../job/execution-name.ts';
import { cacheKey, contactKey, ownerOf } from '../job/job-key.ts';
import { workEvent } from '../job/work-event.ts';
import type { CompleteSettings } from '../settings/settings.ts';
import type { Row } from '../table/row.ts';

/** What a start would like to have. */
export interface Wanted {
  readonly row: Row;
  /** The event for the work. */
  readonly work: ContactFlowEvent;
  /** How old a result of somebody else's may be; undefined where results are not shared. */
  readonly ttlSeconds: number | undefined;
}

/** The row that a start would write, pending, at a time in milliseconds. Performs no I/O. */
export function wantedRow(event: ContactFlowEvent, attempt: number, settings: CompleteSettings, now: number): Wanted {
  const { job, cache, omit, machineSeconds } = settings;
  const work = workEvent(event, omit);
  const shared = cache && cacheKey(job, cache.key, event);
  const pk = shared ?? contactKey({ job, work, attempt });
  const ttlSeconds = shared === undefined ? undefined : cache?.ttlSeconds;
  const row: Row = {
    pk,
    job,
    status: 'PENDING',
    executionName: executionName(pk, now),
    owner: ownerOf(event.Details.ContactData.ContactId),
    attempt,
    createdAt: now,
    overdueAt: now + machineSeconds * 1000,
    // Its execution may start as late as it is overdue, and then has as long again.
    expiresAt: Math.ceil(now / 1000) + 2 * machineSeconds + Math.max(settings.retentionSeconds, ttlSeconds ?? 0),
  };
  return { row, work, ttlSeconds };
}

/** The row that is to replace another one: later than that, so that its execution has another name. */
export function inPlaceOf(row: Row, replaced: Row): Row {
  const createdAt = Math.max(row.createdAt, replaced.createdAt + 1);
  return { ...row, createdAt, executionName: executionName(row.pk, createdAt) };
}
