import { deadlineOf, type Timer } from './deadline.ts';
import { fanOut, type FanOutPorts, type FannedOut } from './fan-out.ts';
import { pingWish } from './ping-wish.ts';
import type { Ping, primer } from './primer.ts';

export interface PingWork extends FanOutPorts {
  readonly prime: ReturnType<typeof primer> | undefined;
  /** `AWS_LAMBDA_INITIALIZATION_TYPE`: environments that AWS keeps need no siblings. */
  readonly initializationType: string | undefined;
  readonly timer: Timer;
}

const NOTHING: FannedOut = { siblings: 0, failures: [] };

/**
 * Does what a ping asks for beside an answer; undefined when that is nothing, so that it can be answered at once.
 *
 * Throws what the event's own getters throw; what it gives never rejects.
 */
export function workOfPing(ping: Ping, work: PingWork): Promise<FannedOut> | undefined {
  const wish = pingWish(ping.event);
  const onDemand = (work.initializationType ?? 'on-demand') === 'on-demand';
  const wanted = onDemand && (wish.concurrency > 1 || wish.bothVersions);
  if (!wanted && !wish.sibling && work.prime === undefined) return undefined;
  return done();

  async function done(): Promise<FannedOut> {
    const deadline = deadlineOf(ping.context, work.timer);
    const { inTime, cancel } = deadline;
    const [fannedOut, held, unprimed] = await Promise.all([
      wanted ? fanOut(wish, ping.context, work, deadline) : NOTHING,
      wish.sibling ? inTime(work.hold()).then(none, String) : undefined,
      work.prime?.(ping, deadline),
    ]);
    cancel();
    const failures = [
      ...fannedOut.failures,
      ...(held === undefined ? [] : [held]),
      ...(unprimed === undefined ? [] : [`onPing: ${unprimed}`]),
    ];
    return { ...fannedOut, failures };
  }
}

function none(): undefined {
  return undefined;
}
