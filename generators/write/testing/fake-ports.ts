import { readFile, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISC, type Disc } from '../disc.ts';
import type { Ports } from '../ports.ts';

/** Id of a process that no longer runs. */
export const DEAD_PID = 999_001;

/** The machine's disc, a package manager that only enters names, and the next token after the last. */
export function fakePorts(overrides: Partial<Ports> = {}): Ports {
  let tokens = 0;
  return {
    disc: DISC,
    updateLock: fakeUpdateLock,
    pid: 999_000,
    isAlive: (pid) => pid !== DEAD_PID,
    token: () => `t${(tokens += 1)}`,
    now: () => new Date('2026-11-21T08:00:00Z'),
    ...overrides,
  };
}

/** Enters every integration into the lock file, as npm does. */
export async function fakeUpdateLock(directory: string): Promise<void> {
  const path = join(directory, 'package-lock.json');
  const lock = JSON.parse(await readFile(path, 'utf8')) as { readonly packages: Readonly<Record<string, unknown>> };
  const apps = globSync('apps/*/package.json', { cwd: directory }).map((found) => [
    dirname(found),
    { version: '0.1.0' },
  ]);
  const packages = { ...lock.packages, ...(Object.fromEntries(apps) as object) };
  await writeFile(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
}

/** What a process sees that is dead: nothing it does has an effect any more. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** A disc that stops at one of its operations, and how many it has carried out. */
export interface StoppingDisc {
  readonly disc: Disc;
  readonly operations: () => number;
}

/**
 * A disc on which a process is killed at the operation of a number; nothing after that has an effect.
 *
 * @param when `during`: a file that is being written is cut off, every other operation has no effect; `after`: the operation
 *   has its whole effect, and the process does not live to learn of it
 * @param die default: the process goes on, and is kept from having any effect
 */
export function killingDisc(at: number, when: 'during' | 'after', die: () => void = () => undefined): StoppingDisc {
  let count = 0;
  let dead = false;
  const wrap = <Args extends readonly unknown[], Result>(operate: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      if (dead) throw new KilledError();
      count += 1;
      if (count !== at) return operate(...args);
      dead = true;
      if (when === 'after') await operate(...args);
      else if (operate === (DISC.write as unknown)) {
        await DISC.write(args[0] as string, (args[1] as string).slice(0, 5));
      }
      die();
      throw new KilledError();
    };
  };
  return { disc: wrapDisc(wrap), operations: () => count };
}

/** A disc on which the operation of a number fails, as the operating system lets it fail; only that one, or all from there on. */
export function failingDisc(at: number, code: string, howOften: 'once' | 'from then on'): StoppingDisc {
  let count = 0;
  const wrap = <Args extends readonly unknown[], Result>(operate: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      count += 1;
      if (count < at || (count > at && howOften === 'once')) return operate(...args);
      const error = new Error(`${code}: refused`);
      throw Object.assign(error, { code, syscall: 'write', path: args[0] });
    };
  };
  return { disc: wrapDisc(wrap), operations: () => count };
}

type Wrap = <Args extends readonly unknown[], Result>(
  operate: (...args: Args) => Promise<Result>,
  name: string,
) => (...args: Args) => Promise<Result>;

/** Operations that change something are wrapped; looking is free. */
function wrapDisc(wrap: Wrap): Disc {
  return {
    ...DISC,
    makeDirectory: wrap(DISC.makeDirectory, 'makeDirectory'),
    write: wrap(DISC.write, 'write'),
    copy: wrap(DISC.copy, 'copy'),
    rename: wrap(DISC.rename, 'rename'),
    remove: wrap(DISC.remove, 'remove'),
    removeEmpty: wrap(DISC.removeEmpty, 'removeEmpty'),
  };
}

/** A disc that writes down its operations: what is done, and the path it is done to, or where something is moved. */
export function recordingDisc(): { readonly disc: Disc; readonly log: readonly string[] } {
  const log: string[] = [];
  const wrap: Wrap =
    (operate, name) =>
    (...args) => {
      log.push(`${name} ${name === 'rename' ? String(args[1]) : String(args[0])}`);
      return operate(...args);
    };
  return { disc: wrapDisc(wrap), log };
}

/** Does something for every operation of a command, several at a time. */
export async function forEachOperation(operations: number, work: (at: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: operations }, (_, index) => work(index + 1)));
}
