import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Template } from './plan.ts';

/**
 * Synthesises a CDK app of one stack, its functions bundled, and writes the assembly into `folder`.
 *
 * @throws Error with what the app printed, when it fails
 */
export async function synthesise(app: string, folder: string, signal: AbortSignal): Promise<Template> {
  await promisify(execFile)(process.execPath, ['--conditions=@warmline/source', app], {
    env: { ...process.env, CDK_OUTDIR: folder },
    maxBuffer: Infinity,
    signal,
  });
  const [file = 'no template'] = globSync('*.template.json', { cwd: folder });
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template;
}
