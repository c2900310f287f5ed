import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Issue } from '@warmline/generators';
import { shownFile, type App } from '../app/app.ts';
import { unfit } from './unfit.ts';

/** One finding of the compiler, as it prints it: `flow/flow.ts(21,20): error TS2339: Property …`. */
const FINDING = /^(?<file>[^\s(][^(]*)\((?<line>\d+),\d+\): error TS\d+: (?<message>.*)$/;

/** What decides on types: the flow and the handlers. The stack is ours, and its types take long. */
const SETTINGS = { extends: './tsconfig.json', include: ['flow', 'function'] };
const SETTINGS_FILE = 'tsconfig.unfit.json';

/**
 * What the compiler has against the flow and the handlers of an app: the repository's own compiler, in a process of its own.
 *
 * @param app a copy that may be written to
 */
export async function unfitCode(app: App): Promise<readonly Issue[]> {
  writeFileSync(join(app.folder, SETTINGS_FILE), JSON.stringify(SETTINGS));
  return (await compilerOutput(app.folder)).split('\n').flatMap((printed) => {
    const { file, line, message } = FINDING.exec(printed)?.groups ?? {};
    if (file === undefined || line === undefined || message === undefined) return [];
    const shown = shownFile(app, file);
    return [
      unfit(
        shown,
        `${shown}:${line} does not fit: ${message.replace(/\.$/, '')}.`,
        'It stays, because it is yours. Change it, and see with "npm run typecheck" there.',
      ),
    ];
  });
}

async function compilerOutput(folder: string): Promise<string> {
  const compiler = createRequire(join(folder, 'package.json')).resolve('typescript/bin/tsc');
  const args = [compiler, '-p', SETTINGS_FILE, '--noEmit', '--pretty', 'false'];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: Infinity });
    return '';
  } catch (error) {
    // It ends with another exit code than 0 where it found something, and has printed what.
    const { stdout } = error as { readonly stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return stdout;
  }
}
