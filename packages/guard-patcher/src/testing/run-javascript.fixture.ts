import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_OUTPUT, runModules, type Answers, type Runnable } from './run-modules.fixture.ts';

/** Runs handlers in a process of their own, as Lambda's runtime up to Node.js 22 does: each gets each event, in turn. */
export function runHandlers(modules: readonly Runnable[], events: readonly unknown[]): Answers {
  return runModules(modules, events, (folder, given) => {
    const [driver, file] = [join(folder, 'driver.mjs'), join(folder, 'given.json')];
    writeFileSync(driver, DRIVER);
    writeFileSync(file, given);
    const options = { encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const;
    return execFileSync(process.execPath, ['--no-warnings', driver, file], options);
  });
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
