import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Template } from '@warmline/integration-check';
import { UsageError } from '../errors.ts';
import { shownFile, type App } from './app.ts';
import { cdkContext } from './cdk-context.ts';
import { uncaughtError } from './uncaught-error.ts';
import { whereThrown } from './where-thrown.ts';

const CDK_APP = 'infra/app.ts';

/**
 * Synthesises the stack of an app, in a process of its own and without network, and gives its template.
 *
 * @throws UsageError when the CDK app fails, with what it printed
 */
export async function synthesise(app: App): Promise<Template> {
  const context = JSON.stringify(cdkContext(app));
  const assembly = mkdtempSync(join(tmpdir(), 'warmline-synth-'));
  try {
    await promisify(execFile)(process.execPath, ['--conditions=@warmline/source', CDK_APP], {
      cwd: app.folder,
      env: { ...process.env, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: context, CDK_VALIDATION: 'false' },
      maxBuffer: Infinity,
    });
    const [file] = globSync('*.template.json', { cwd: assembly });
    if (file === undefined) throw new UsageError(`${shownFile(app, CDK_APP)} makes no stack.`);
    return JSON.parse(readFileSync(join(assembly, file), 'utf8')) as Template;
  } catch (error) {
    throw error instanceof UsageError ? error : explained(app, error as Failure);
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
}

/** How Node reports a process that failed. */
interface Failure extends Error {
  readonly code?: number | string;
  readonly signal?: string | null;
  readonly stderr?: string;
}

function explained(app: App, failure: Failure): UsageError {
  const { stderr = '', code, signal, message } = failure;
  const ended = typeof code === 'number' ? `it ended with exit code ${code}` : `it was ended by ${signal ?? message}`;
  const reason = (uncaughtError(stderr) || ended).replace(/\.$/, '');
  return new UsageError(
    `${shownFile(app, CDK_APP)} cannot be synthesised: ${reason}${whereThrown(stderr, app)}. Mend the code.`,
    { cause: failure },
  );
}
