import { OutOfTimeError, UnreadableAnswerError } from '../errors.ts';

/** What bounds one call of an AWS client. */
export interface CallBounds {
  readonly abortSignal: AbortSignal;
  /** For each try of the client's own. */
  readonly requestTimeout: number;
}

/** A try that hangs leaves time for another two. */
const TRIES = 3;

/**
 * Makes a call that has an answer, or fails, within so many milliseconds, whatever the client and its retries do.
 *
 * @throws OutOfTimeError, and UnreadableAnswerError in place of a parser's error, which repeats what was answered
 */
export async function withinTime<Value>(
  what: string,
  milliseconds: number,
  call: (bounds: CallBounds) => Promise<Value>,
): Promise<Value> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OutOfTimeError(`${what} gave no answer within ${milliseconds} ms.`));
      abort.abort();
    }, milliseconds);
  });
  const bounds = { abortSignal: abort.signal, requestTimeout: Math.ceil(milliseconds / TRIES) };
  try {
    return await Promise.race([call(bounds), late]);
  } catch (error) {
    throw error instanceof SyntaxError
      ? new UnreadableAnswerError(`${what} was answered by something else than JSON.`)
      : error;
  } finally {
    clearTimeout(timer);
  }
}
