import type { LogLine } from '../runner/environment.ts';

/** Takes what this thread writes to its standard output and error, `console` included, instead of printing it. */
export function captureOutput(take: (stream: LogLine['stream'], text: string) => void): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      take(stream, text.replace(/\n$/, ''));
      const done = rest.at(-1);
      if (typeof done === 'function') process.nextTick(done);
      return true;
    };
  }
}
