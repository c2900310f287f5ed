import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Package {
  readonly what: string;
  readonly files: number;
  /** Of each file. */
  readonly bytes: number;
  /** It takes at most so many times the memory of the first one. */
  readonly limit: number;
}

const PACKAGES: readonly Package[] = [
  { what: '5 MB', files: 5, bytes: 2 ** 20, limit: 1 },
  { what: '240 MB', files: 240, bytes: 2 ** 20, limit: 2 },
  { what: '20,000 files', files: 20_000, bytes: 200, limit: 8 },
];

const MAKE = `
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("index.js", "exports.handler = async (event) => {\\n  return event.Details.Parameters;\\n};\\n")
    for part in range(int(sys.argv[2])):
        archive.writestr(f"node_modules/{part}.bin", os.urandom(int(sys.argv[3])))
`;

const PATCH = join(import.meta.dirname, 'patch-package.ts');

const folder = mkdtempSync(join(tmpdir(), 'warmline-bench-'));
try {
  let least: number | undefined;
  for (const { what, files, bytes, limit } of PACKAGES) {
    const path = join(folder, `${files}.zip`);
    execFileSync('python3', ['-c', MAKE, path, String(files), String(bytes)]);
    const told = execFileSync(process.execPath, [...process.execArgv, PATCH, path], { encoding: 'utf8' });
    const { memoryMb, seconds } = JSON.parse(told) as { readonly memoryMb: number; readonly seconds: number };
    least ??= memoryMb;
    const ratio = memoryMb / least;
    console.log(
      `a package of ${what} is patched within ${memoryMb.toFixed(0)} MB of memory, in ${seconds.toFixed(1)} s: ${ratio.toFixed(2)} times the memory (limit ${limit})`,
    );
    if (ratio > limit) process.exitCode = 2;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
