import { spawn } from 'node:child_process';
import { LockFileError } from '../errors.ts';

/** Brings the `package-lock.json` of a folder in step with the package.json files there. */
export type UpdateLock = (directory: string) => Promise<void>;

const ARGUMENTS = [
  'install',
  '--package-lock-only',
  '--ignore-scripts',
  '--offline',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/**
 * Has npm do it: without the network, without scripts, and without touching `node_modules`.
 *
 * @throws LockFileError when npm cannot be started or fails
 */
export async function npmUpdateLock(directory: string): Promise<void> {
  const { exitCode, output } = await run(directory);
  if (exitCode === 0) return;
  const lines = output.trim().split('\n').slice(-12).join('\n');
  throw new LockFileError(
    `npm could not bring package-lock.json in step (exit code ${exitCode}); nothing was written. An integration may use only ` +
      `packages that package-lock.json has already: if one is missing, install it in the root and run this again.\n${lines}`,
  );
}

function run(directory: string): Promise<{ readonly exitCode: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ARGUMENTS, { cwd: directory, shell: process.platform === 'win32' });
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    npm.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    npm.on('error', (cause) => {
      const message = `npm cannot be started (${cause.message}); nothing was written. Put npm in the PATH and run this again.`;
      reject(new LockFileError(message, { cause }));
    });
    npm.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
