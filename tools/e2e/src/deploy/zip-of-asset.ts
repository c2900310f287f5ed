import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Packs the asset of an assembly that a template calls by this key, `<hash>.zip`. */
export function zipOfAsset(assembly: string, key: string): Uint8Array<ArrayBuffer> {
  const folder = join(assembly, `asset.${key.replace(/\.zip$/, '')}`);
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
  return zipSync(Object.fromEntries(files));
}
