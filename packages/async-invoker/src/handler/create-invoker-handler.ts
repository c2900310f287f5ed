import { withWarmGuard } from '@warmline/warm-guard';
import type { Answer } from '../answer.ts';
import { warningsOf } from '../settings/warnings-of.ts';
import { createInvoker, type Invoker, type InvokerOptions } from '../invoker/create-invoker.ts';
import { budgetOf } from './budget-of.ts';
import { logLine, type Ended } from './log-line.ts';
import { readCall, type InvokerCall } from './read-call.ts';

/** What a handler works with. */
export interface InvokerHandlerOptions extends InvokerOptions {
  /** Takes a line of JSON, without a line end, for each invocation and each ping. Default: writes it to standard output. */
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
  for (const warning of warningsOf(settings)) {
    log(JSON.stringify({ level: 'WARN', message: 'invoker', job: settings.job, warning }));
  }

  async function handler(event: unknown, context?: unknown): Promise<Answer> {
    const startedAt = now();
    let call: InvokerCall | undefined;
    const tell = (ended: Ended): void => log(logLine(settings.job, call, ended, now() - startedAt));
    try {
      call = readCall(event);
      const answer = await answerTo(call, invoker, budgetOf(context));
      tell({ answer });
      return answer;
    } catch (error) {
      tell({ thrown: error });
      throw error;
    }
  }

  return withWarmGuard(handler, { sink: log, clock: now });
}

function answerTo(call: InvokerCall, invoker: Invoker, withinMilliseconds: number): Promise<Answer> {
  return call.action === 'start'
    ? invoker.start({ ...call.request, withinMilliseconds })
    : invoker.check(call.executionId, { ...call.options, withinMilliseconds });
}

function writeToStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}
