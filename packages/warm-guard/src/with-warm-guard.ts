import { checkUse } from './check-use.ts';
import { systemTimer } from './deadline.ts';
import type { FannedOut } from './fan-out.ts';
import { isFirstInvocation } from './first-invocation.ts';
import { lambdaOfRuntime } from './lambda-port.ts';
import { madeOnce } from './made-once.ts';
import type { PingAnswer } from './ping-answer.ts';
import { pingRecord } from './ping-record.ts';
import { primer } from './primer.ts';
import { recognisePing } from './recognise-ping.ts';
import type { WarmGuardOptions } from './warm-guard-options.ts';
import { workOfPing } from './work-of-ping.ts';

/**
 * Wraps a Lambda handler so that a keep-warm ping is answered without running it.
 *
 * Everything that is not a ping reaches the handler with the same `this` and arguments, and what the handler returns
 * or throws is passed on untouched. An event of a contact flow is never taken for a ping, whatever else it carries
 * and whatever a predicate says. The guard itself never throws once the handler is wrapped.
 *
 * The result keeps the handler's `name` and `length`, so a runtime that refuses callback-style handlers (Node.js 24)
 * still sees one. Other properties of the handler are not carried over: wrap last.
 *
 * @throws WarmGuardUsageError at once, for unknown options and for handlers that cannot be guarded
 *
 * @example
 * import { withWarmGuard } from '@warmline/warm-guard';
 *
 * export const handler = withWarmGuard(async (event: { Details: { Parameters: { orderNumber: string } } }) => {
 *   return { answer: await Promise.resolve(`Order ${event.Details.Parameters.orderNumber} is being packed.`) };
 * });
 */
export function withWarmGuard<Handler extends (...args: never[]) => unknown>(
  handler: Handler,
  options: WarmGuardOptions = {},
): Handler {
  checkUse(handler, options);
  const { sink = writeToStdout, clock = Date.now, onPing, hold = holdBriefly, timer = systemTimer } = options;
  const lambda = madeOnce(options.lambda ?? lambdaOfRuntime);
  const prime = onPing && primer(onPing);

  // Not async: callback-style handlers must go on returning undefined, and a handler's promise is passed on as it is.
  function guarded(this: unknown, event: unknown, context: unknown): unknown {
    const cold = isFirstInvocation();
    const kind = recognisePing(event, options);
    // A rest parameter would make an array for each call, most of what a guarded call costs.
    // eslint-disable-next-line prefer-rest-params
    if (kind === undefined) return handler.apply(this, arguments as unknown as never[]);

    const answer = (done?: FannedOut): PingAnswer => {
      try {
        sink(JSON.stringify(pingRecord(kind, cold, clock(), context, done)));
      } catch {
        // The environment is warm without the line too. A failed ping would count among the function's errors, and the
        // alarm on those rolls deployments back.
      }
      return { eventStatusCode: 200, eventResponse: 'warm', eventType: kind };
    };
    try {
      const initializationType = process.env['AWS_LAMBDA_INITIALIZATION_TYPE'];
      const work = workOfPing({ event, context, cold }, { prime, hold, lambda, initializationType, timer });
      return work === undefined ? Promise.resolve(answer()) : work.then(answer, () => answer());
    } catch {
      return Promise.resolve(answer());
    }
  }

  return Object.defineProperties(guarded, {
    name: { value: handler.name },
    length: { value: handler.length },
  }) as unknown as Handler;
}

function writeToStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}

const HOLD_MILLISECONDS = 100;

function holdBriefly(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, HOLD_MILLISECONDS);
  });
}
