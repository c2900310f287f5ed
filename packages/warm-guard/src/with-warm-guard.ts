import { checkUse } from './check-use.ts';
import { isFirstInvocation } from './first-invocation.ts';
import type { PingAnswer } from './ping-answer.ts';
import { pingRecord } from './ping-record.ts';
import { recognisePing } from './recognise-ping.ts';
import type { WarmGuardOptions } from './warm-guard-options.ts';

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
  const { sink = writeToStdout, clock = Date.now } = options;

  // Not async: callback-style handlers must go on returning undefined, and a handler's promise is passed on as it is.
  function guarded(this: unknown, event: unknown, context: unknown): unknown {
    const cold = isFirstInvocation();
    const kind = recognisePing(event, options);
    // A rest parameter would make an array for each call, most of what a guarded call costs.
    // eslint-disable-next-line prefer-rest-params
    if (kind === undefined) return handler.apply(this, arguments as unknown as never[]);

    try {
      sink(JSON.stringify(pingRecord(kind, cold, clock(), context)));
    } catch {
      // The environment is warm without the line too. A failed ping would count among the function's errors, and the
      // alarm on those rolls deployments back.
    }
    return Promise.resolve({ eventStatusCode: 200, eventResponse: 'warm', eventType: kind } satisfies PingAnswer);
  }

  return Object.defineProperties(guarded, {
    name: { value: handler.name },
    length: { value: handler.length },
  }) as unknown as Handler;
}

function writeToStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}
