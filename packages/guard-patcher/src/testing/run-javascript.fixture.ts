import { execFileSync } from 'node:child_process';
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

/** Runs handlers in a process of their own, as Lambda's runtime up to Node.js 22 does: each gets each event, in turn. */
export function runHandlers(
  modules: readonly Runnable[],
  events: readonly unknown[],
): readonly (readonly Answered[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'handlers-'));
  try {
    const places = modules.map(({ file, source, handler }, index) => {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), file), source);
      return { path: join(folder, String(index), file), handler };
    });
    writeFileSync(join(folder, 'driver.mjs'), DRIVER);
    writeFileSync(join(folder, 'given.json'), JSON.stringify({ places, events }));
    const output = execFileSync(
      process.execPath,
      ['--no-warnings', join(folder, 'driver.mjs'), join(folder, 'given.json')],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return JSON.parse(output.slice(output.lastIndexOf('\u0000') + 1)) as (readonly Answered[])[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A promise that the handler returns is its answer; else what it calls back with. */
const DRIVER = `
import { readFileSync } from 'node:fs';
const { places, events } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
async function answered(handler, event) {
  try {
    const answer = await new Promise((resolve, reject) => {
      const context = { callbackWaitsForEmptyEventLoop: true };
      const called = handler(event, context, (error, value) => (error ? reject(error) : resolve({ value, context })));
      if (called && typeof called.then === 'function') called.then((value) => resolve({ value }), reject);
      // Lambda answers null once nothing is left to do.
      else setTimeout(() => resolve({ value: null }), 20);
    });
    return { answer: answer.value ?? null };
  } catch (error) {
    return { failed: String(error.name) };
  }
}
const all = [];
for (const { path, handler } of places) {
  const module = await import(path);
  const whole = module.default ?? module;
  const found = handler === 'default' ? whole : module[handler] ?? whole[handler];
  const answers = [];
  for (const event of events) answers.push(await answered(found, structuredClone(event)));
  all.push(answers);
}
console.log('\\0' + JSON.stringify(all));
`;
