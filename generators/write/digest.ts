import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disc } from './disc.ts';

/** What stands at a path, as a short text that differs when the content does; null where nothing stands there. */
export async function digest(path: string, disc: Disc): Promise<string | null> {
  const kind = await disc.kind(path);
  if (kind === 'missing') return null;
  if (kind === 'file') return digestOf(await disc.read(path));
  if (kind === 'other') return 'other';
  const entries: string[] = [];
  for (const name of await disc.list(path)) entries.push(`${name}\0${(await digest(join(path, name), disc)) ?? ''}`);
  return digestOf(entries.join('\n'));
}

/** The same for the content of a file. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
