import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const LIMIT_BYTES = 6400;

describe('the bundled guard', () => {
  it(`is smaller than ${LIMIT_BYTES} bytes and brings nothing but itself`, async () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));

    const { outputFiles, metafile } = await build({
      absWorkingDir: folder,
      entryPoints: ['index.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'node22',
      metafile: true,
      write: false,
    });

    expect(outputFiles.map((file) => file.contents.byteLength)).toEqual([expect.toSatisfy(isWithinLimit)]);
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('/'))).toEqual([]);
    expect(Object.values(metafile.outputs).flatMap((output) => output.imports)).toEqual([]);
  });
});

function isWithinLimit(bytes: number): boolean {
  return bytes > 0 && bytes < LIMIT_BYTES;
}
