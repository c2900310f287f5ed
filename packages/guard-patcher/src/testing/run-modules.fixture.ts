import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A module to load, and the export that is the handler; `default` is the module itself, or its default export. */
export interface Runnable {
  readonly file: string;
  readonly source: string;
  readonly handler: string;
}

/** What a handler answered, or that it failed. */
export type Answered = { readonly answer: unknown } | { readonly failed: string };

/** What a handler answered to each event, in turn, for each module. */
export type Answers = readonly (readonly Answered[])[];

/**
 * Writes modules to a folder of their own and has a driver load and call them.
 *
 * @param drive runs the driver on `{ places: [{ path, handler }], events }` and gives what it printed, its answer behind a null character
 */
export function runModules(
  modules: readonly Runnable[],
  events: readonly unknown[],
  drive: (folder: string, given: string) => string,
): Answers {
  const folder = mkdtempSync(join(tmpdir(), 'handlers-'));
  try {
    const places = modules.map(({ file, source, handler }, index) => {
      const path = join(folder, String(index), file);
      mkdirSync(join(folder, String(index)));
      writeFileSync(path, source);
      return { path, handler };
    });
    const output = drive(folder, JSON.stringify({ places, events }));
    return JSON.parse(output.slice(output.lastIndexOf('\u0000') + 1)) as Answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A driver prints much: thousands of answers, and what the handlers log. */
export const MOST_OUTPUT = 64 * 1024 * 1024;
