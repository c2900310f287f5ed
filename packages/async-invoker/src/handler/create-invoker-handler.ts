import { withWarmGuard } from '@warmline/warm-guard';
import type { Answer } from '../answer.ts';
import { createInvoker, type Invoker, type InvokerOptions } from '../invoker/create-invoker.ts';
import { budgetOf } from './budget-of.ts';
import { logLine } from './log-line.ts';
import { readCall, type InvokerCall } from './read-call.ts';

/** What a handler works with. */
export interface InvokerHandlerOptions extends InvokerOptions {
  /** Takes a line of JSON, without a line end, for each invocation. Default: writes it to standard output. */
  readonly log?: (line: string) => void;
}

/** The handler of a function that a flow calls to start and to check long work. */
export type InvokerHandler = (event: unknown, context?: unknown) => Promise<Answer>;

/**
 * Makes the handler of one function that starts and checks: without an execution's id it starts, with one it reports. Keep-warm
 * pings are answered and start nothing. What goes wrong is thrown, so that Connect tries again and alarms see it.
 *
 * It throws NotAContactFlowEventError for other events, and what the invoker throws.
 */
export function createInvokerHandler(options: InvokerHandlerOptions): InvokerHandler {
  const { settings, now = Date.now, log = writeToStdout } = options;
  const invoker = createInvoker(options);

  return withWarmGuard(async (event: unknown, context?: unknown) => {
    const startedAt = now();
    const call = readCall(event);
    try {
      const answer = await answerTo(call, invoker, budgetOf(context));
      log(logLine(settings.job, call, { answer }, now() - startedAt));
      return answer;
    } catch (error) {
      log(logLine(settings.job, call, { thrown: error }, now() - startedAt));
      throw error;
    }
  });
}

function answerTo(call: InvokerCall, invoker: Invoker, withinMilliseconds: number): Promise<Answer> {
  return call.action === 'start'
    ? invoker.start({ ...call.request, withinMilliseconds })
    : invoker.check(call.executionId, { ...call.options, withinMilliseconds });
}

function writeToStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}
