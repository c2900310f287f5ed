import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PackageMissingError } from './missing.ts';

const run = promisify(execFile);

/**
 * Gives the Python of a virtual environment that holds packages of PyPI, made in `folder` where it is not there yet.
 *
 * @param packages with their exact versions, `name==1.2.3`, which name the environment
 * @throws PackageMissingError where there is no Python with `venv`, or PyPI does not give them
 */
export async function pythonWith(packages: readonly string[], folder: string, signal: AbortSignal): Promise<string> {
  const environment = join(folder, packages.join('-').replaceAll('==', '-'));
  const python = join('bin', 'python');
  if (!existsSync(environment)) {
    mkdirSync(folder, { recursive: true });
    // Made elsewhere and moved, so that what a killed run leaves is never taken for a whole one.
    const made = mkdtempSync(join(folder, 'making-'));
    try {
      await makeEnvironment(made, signal);
      await install(packages, join(made, python), signal);
      renameSync(made, environment);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }
  return join(environment, python);
}

async function makeEnvironment(folder: string, signal: AbortSignal): Promise<void> {
  try {
    await run('python3', ['-m', 'venv', folder], { signal });
  } catch (error) {
    throw new PackageMissingError(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'python3 is not on the PATH. Install Python 3.10 or later.'
        : `python3 cannot make a virtual environment: ${saidBy(error)} Install its module venv (python3-venv on Debian).`,
      { cause: error },
    );
  }
}

async function install(packages: readonly string[], python: string, signal: AbortSignal): Promise<void> {
  try {
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries=1', ...packages], {
      signal,
    });
  } catch (error) {
    throw new PackageMissingError(
      `pip cannot install ${packages.join(' and ')}: ${saidBy(error)} Make PyPI, or an index that mirrors it, reachable; Python must be 3.10 or later.`,
      { cause: error },
    );
  }
}

/** The last line that a failed program wrote, which says why. */
function saidBy(error: unknown): string {
  const { stderr = '', stdout = '', message } = error as { stderr?: string; stdout?: string; message: string };
  const said = (stderr || stdout || message).trim().split('\n').at(-1) ?? '';
  return said.endsWith('.') ? said : `${said}.`;
}
