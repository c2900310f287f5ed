import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { throwaway } from '../testing/throwaway.fixture.ts';
import { entry, readZip, writeZip, type ZipEntry } from '../testing/zip.fixture.ts';
import { applyGuard } from './apply-guard.ts';
import { planGuard } from './plan-guard.ts';

const HANDLER = 'exports.handler = async (event) => {\n  return event.Details.Parameters;\n};\n';

const DOWNLOADED: readonly ZipEntry[] = [
  entry('bin/', '', { deflated: false }),
  entry('bin/run', '#!/bin/sh\n', { mode: 0o100755, date: [2019, 12, 31, 23, 59, 58] }),
  entry('index.js', HANDLER, { mode: 0o100664 }),
  entry('node_modules/x/index.js', HANDLER),
  entry('words/grüße.txt', 'Grüße\n', { deflated: false }),
  entry('latest', 'bin/run', { mode: 0o120777, deflated: false }),
  entry('empty.txt', ''),
];

const WITH_UTC = `
import struct, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, text in (("index.js", ${JSON.stringify(HANDLER)}), ("bin/a.txt", "a")):
        one = zipfile.ZipInfo(name, (2024, 3, 5, 5, 6, 6))
        one.extra = struct.pack("<HHBl", 0x5455, 5, 1, 1709615166)
        archive.writestr(one, text)
    archive.writestr(zipfile.ZipInfo("plain.txt", (2024, 3, 5, 5, 6, 6)), "b")
`;

const EXTRAS = `
import sys, zipfile
for one in zipfile.ZipFile(sys.argv[1]).infolist():
    print(one.filename, one.extra.hex())
`;

function packageOf(entries: readonly ZipEntry[], comment?: string): string {
  const path = join(throwaway(), 'function.zip');
  writeZip(path, entries, comment);
  return path;
}

async function issuesOf(path: string): Promise<readonly string[]> {
  const { changes, issues } = await planGuard({ path });
  return [...changes.map(({ file }) => file), ...issues.map(({ code, message }) => `${code}: ${message}`)];
}

describe('a deployment package', () => {
  test.each([true, false])('keeps everything but the handler, deflated %s, and gets that back', async (deflated) => {
    const before = DOWNLOADED.map((one) => (one.name === 'index.js' ? { ...one, deflated } : one));
    const path = packageOf(before, 'made by hand');

    await applyGuard(await planGuard({ path }));
    const guarded = readZip(path);
    await applyGuard(await planGuard({ path, undo: true }));

    expect(guarded.comment).toBe('made by hand');
    expect(guarded.entries.map((one) => (one.name === 'index.js' ? { ...one, text: HANDLER } : one))).toEqual(before);
    expect(guarded.entries.find(({ name }) => name === 'index.js')?.text).toContain('BEGIN warm guard');
    expect(readZip(path)).toEqual({ comment: 'made by hand', entries: before });
    expect(readdirSync(join(path, '..'))).toEqual(['function.zip']);
  });

  test.each<[what: string, entries: readonly ZipEntry[], found: string]>([
    ['leads out of its folder', [entry('../index.js', HANDLER)], 'package-unsafe: The entry "../index.js" leaves'],
    ['leads to the root', [entry('/etc/x.js', HANDLER)], 'package-unsafe: The entry "/etc/x.js" leaves'],
    [
      'has an entry twice',
      [entry('index.js', HANDLER), entry('index.js', '')],
      'package-unsafe: The entry "index.js" is in it twice',
    ],
    [
      'has an entry twice, once from here',
      [entry('index.js', HANDLER), entry('./index.js', '')],
      'package-unsafe: The entry "./index.js" is in it twice',
    ],
    ['holds no code', [entry('a.txt', '')], 'handler-not-found: No handler was found'],
    ['is written in Java', [entry('com/Main.class', '')], 'language-unknown: It is written in another language'],
  ])('is refused that %s', async (_, entries, found) => {
    expect(await issuesOf(packageOf(entries))).toEqual([expect.stringContaining(found)]);
  });

  test('is patched whose entries are named from here', async () => {
    const path = packageOf([entry('./index.js', HANDLER)]);

    await applyGuard(await planGuard({ path }));

    expect(readZip(path).entries).toMatchObject([
      { name: './index.js', text: expect.stringContaining('BEGIN') as string },
    ]);
  });

  test('keeps the dates in UTC that some archivers write', async () => {
    const path = join(throwaway(), 'function.zip');
    execFileSync('python3', ['-c', WITH_UTC, path]);
    const before = execFileSync('python3', ['-c', EXTRAS, path], { encoding: 'utf8' });

    await applyGuard(await planGuard({ path }));

    expect(execFileSync('python3', ['-c', EXTRAS, path], { encoding: 'utf8' })).toBe(before);
    expect(before).toContain('index.js 5554');
  });

  test('is refused that unzips to more than Lambda takes', async () => {
    const blobs = ['a', 'b', 'c', 'd'].map((name) => entry(name, '', { zeros: 64 * 1024 * 1024 }));
    const path = packageOf([entry('index.js', HANDLER), ...blobs]);

    expect(await issuesOf(path)).toEqual(['package-unsafe: It unzips to 257 MB; Lambda takes 250 MB at most.']);
  });

  test('is refused that is cut off, and left as it is', async () => {
    const path = packageOf(DOWNLOADED);
    truncateSync(path, 300);
    const before = readFileSync(path);

    expect(await issuesOf(path)).toEqual([expect.stringContaining('package-broken: It cannot be read as a zip file')]);
    expect(readFileSync(path)).toEqual(before);
  });

  test('is refused whose handler is spoilt', async () => {
    const path = packageOf([entry('index.js', HANDLER, { deflated: false })]);
    writeFileSync(path, readFileSync(path).toString('latin1').replace('Parameters', 'Parametres'), 'latin1');

    expect(await issuesOf(path)).toEqual([expect.stringContaining('package-broken: It cannot be read as a zip file')]);
  });

  test('is whole, the old one or the new one, whenever its patching is killed', { timeout: 60_000 }, async () => {
    const noise = Array.from({ length: 24 }, (_, index) =>
      entry(`data/${index}`, randomBytes(500_000).toString('hex')),
    );
    const path = packageOf([entry('index.js', HANDLER), ...noise]);
    const script = `import('${new URL('../index.ts', import.meta.url).href}').then(async ({ planGuard, applyGuard }) => {
      for (let undo = false; ; undo = !undo) await applyGuard(await planGuard({ path: process.argv[1], undo }));
    });`;

    for (const milliseconds of [350, 500, 650, 800]) {
      const child = spawn(process.execPath, ['--conditions=@warmline/source', '-e', script, path], { stdio: 'ignore' });
      await setTimeout(milliseconds);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const [handler, ...others] = readZip(path).entries;

      expect(others).toEqual(noise);
      expect(handler?.text.replace(/\n {2}\/\/ BEGIN[^]*END warm guard/, '')).toBe(HANDLER);
    }
  });
});
