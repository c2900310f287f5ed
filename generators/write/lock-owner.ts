import { join } from 'node:path';
import { isCode, type Disc } from './disc.ts';

/** Who writes, or is about to. */
export interface Owner {
  /** Never given before. */
  readonly id: string;
  readonly pid: number;
  readonly command: string;
  /** Date and time in ISO form. */
  readonly since: string;
}

/** Whose a lock is; undefined where there is none, or one that no command has made. */
export async function readOwner(lock: string, disc: Disc): Promise<Owner | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await disc.read(join(lock, 'owner.json')))) as Owner;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
