import { OutOfTimeError } from '../errors.ts';

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
 * @throws OutOfTimeError
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
  try {
    return await Promise.race([
      call({ abortSignal: abort.signal, requestTimeout: Math.ceil(milliseconds / TRIES) }),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
