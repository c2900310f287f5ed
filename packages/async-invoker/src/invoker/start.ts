import { ContendedStartError } from '../errors.ts';
import { machineInput } from '../job/machine-input.ts';
import { isExpired } from '../table/is-expired.ts';
import type { Row } from '../table/row.ts';
import { decideStart } from './decide-start.ts';
import { startAgain, startOwn } from './start-execution.ts';
import { findStanding, type Sources, type Standing } from './standing.ts';
import type { TimeLeft } from './time-left.ts';
import { inPlaceOf, type Wanted } from './wanted-row.ts';

/** Two are usual: finding a row, replacing it. More means that others replace it at the same time. */
const MOST_ROUNDS = 4;

/**
 * Has work done once, however often and from however many places it is asked for: writes the row before anything starts, and
 * where one is there, goes by that.
 *
 * @throws StartRefusedError, OutOfTimeError, UnreadableAnswerError, ContendedStartError, and AWS's own errors
 */
export async function start(
  { row: wanted, work, ttlSeconds }: Wanted,
  sources: Sources,
  left: TimeLeft,
): Promise<Standing> {
  const input = machineInput({ key: wanted.pk, event: work });
  let replacing: Row | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const row = replacing === undefined ? wanted : inPlaceOf(wanted, replacing);
    const put = await sources.table.put(row, replacing, left());
    if (put.written) {
      await startOwn(row, input, sources, left);
      return { row, outcome: { status: 'RUNNING' } };
    }
    replacing = put.found;
    if (replacing === undefined || isExpired(replacing, sources.now())) continue;

    const standing = await findStanding(replacing, sources, left);
    const decision = decideStart(standing, wanted, ttlSeconds);
    if (decision === 'join') await startAgain(standing.row, input, sources, left);
    if (decision !== 'replace') return standing;
    replacing = standing.row;
  }
  throw new ContendedStartError(
    `The row of the job "${wanted.job}" changed ${MOST_ROUNDS} times while it was to be written. Start again.`,
  );
}
