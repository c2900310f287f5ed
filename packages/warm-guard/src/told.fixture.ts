import { expect } from 'vitest';
import type { PingRecord } from './ping-record.ts';
import type { WarmGuardOptions } from './warm-guard-options.ts';
import { withWarmGuard } from './with-warm-guard.ts';

export const FUNCTION = 'arn:aws:lambda:eu-central-1:123456789012:function:order-status';

/** The context of a function that was invoked by its alias. */
export const PROD = { invokedFunctionArn: `${FUNCTION}:PROD`, functionVersion: '7' };

export function ping(wish: object = {}): object {
  return { warmline: { ping: true, ...wish } };
}

/** A guarded handler that must not run; pinged, it gives what the line about the ping says. */
export function teller(options: WarmGuardOptions = {}): (event: object, context?: object) => Promise<PingRecord> {
  const lines: string[] = [];
  const handler: (...args: unknown[]) => unknown = withWarmGuard(() => expect.unreachable(), {
    sink: (line) => lines.push(line),
    hold: () => Promise.resolve(),
    ...options,
  });
  return async (event, context = PROD) => {
    const answer = await handler(event, context);
    expect(answer).toMatchObject({ eventStatusCode: 200, eventResponse: 'warm' });
    expect(lines).toHaveLength(1);
    return JSON.parse(lines.pop() ?? '') as PingRecord;
  };
}

/** Pings a guarded handler once; gives what the line about the ping says. */
export function told(event: object, context: object = PROD, options: WarmGuardOptions = {}): Promise<PingRecord> {
  return teller(options)(event, context);
}
