import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A package of 240 MB takes at most so many times the memory of one of 5 MB. */
const LIMIT = 2;

const SIZES_MB = [5, 240] as const;

const MAKE = `
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("index.js", "exports.handler = async (event) => {\\n  return event.Details.Parameters;\\n};\\n")
    for part in range(int(sys.argv[2])):
        archive.writestr(f"data/{part}.bin", os.urandom(2 ** 20))
`;

const PATCH = join(import.meta.dirname, 'patch-package.ts');

const folder = mkdtempSync(join(tmpdir(), 'warmline-bench-'));
try {
  const [small, large] = SIZES_MB.map((size) => {
    const path = join(folder, `${size}.zip`);
    execFileSync('python3', ['-c', MAKE, path, String(size)]);
    const told = execFileSync(process.execPath, [...process.execArgv, PATCH, path], { encoding: 'utf8' });
    return JSON.parse(told) as { readonly memoryMb: number; readonly seconds: number };
  });
  if (small === undefined || large === undefined) throw new Error('Nothing was measured.');
  const ratio = large.memoryMb / small.memoryMb;
  for (const [index, { memoryMb, seconds }] of [small, large].entries()) {
    console.log(
      `a package of ${SIZES_MB[index] ?? 0} MB is patched within ${memoryMb.toFixed(0)} MB of memory, in ${seconds.toFixed(1)} s`,
    );
  }
  console.log(`${ratio.toFixed(2)} times the memory (limit ${LIMIT})`);
  if (ratio > LIMIT) process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
