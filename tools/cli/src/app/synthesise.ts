import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Template } from '@warmline/integration-check';
import { UsageError } from '../errors.ts';
import { shownFile, type App } from './app.ts';

/** Handlers are not bundled: the template does not depend on it, and `build` does it anyway. */
const CONTEXT = { 'aws:cdk:bundling-stacks': [] };

/**
 * Synthesises the stack of an app, in a process of its own and without network, and gives its template.
 *
 * @throws UsageError when the CDK app fails, with what it printed
 */
export async function synthesise(app: App): Promise<Template> {
  const assembly = mkdtempSync(join(tmpdir(), 'warmline-synth-'));
  try {
    await promisify(execFile)(process.execPath, ['--conditions=@warmline/source', join('infra', 'app.ts')], {
      cwd: app.folder,
      env: { ...process.env, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify(CONTEXT), CDK_VALIDATION: 'false' },
    });
    const [file] = globSync('*.template.json', { cwd: assembly });
    if (file === undefined) throw new UsageError(`${shownFile(app, 'infra/app.ts')} makes no stack.`);
    return JSON.parse(readFileSync(join(assembly, file), 'utf8')) as Template;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const printed = (error as { stderr?: string }).stderr ?? String(error);
    throw new UsageError(`${shownFile(app, 'infra/app.ts')} cannot be synthesised:\n${lastLines(printed)}`, {
      cause: error,
    });
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
}

function lastLines(printed: string): string {
  return printed
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}
