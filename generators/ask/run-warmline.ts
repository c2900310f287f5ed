import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * Runs the `warmline` command of a repository in this terminal, on the repository's own Node.
 *
 * @param root the root of the repository
 * @throws Error when it cannot be started or ends with another exit code than 0
 */
export function runWarmline(root: string, args: readonly string[]): Promise<void> {
  const bin = join(root, 'node_modules', '.bin');
  const path = [bin, process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'warmline'), args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path },
    });
    child.on('error', (cause) => {
      reject(
        new Error(`${join(bin, 'warmline')} cannot be started. Run "npm ci" in ${root} and try again.`, { cause }),
      );
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`warmline new ended with ${code === null ? `signal ${signal ?? ''}` : `exit code ${code}`}.`));
    });
  });
}
