import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestOf, ROOT, workspaceFolders } from '../repository.ts';

/** The majors that the packages support, and a minor that each is tried on. */
const NODES = ['22.12.0', '24'];

/**
 * Packs every published package, looks at each tarball as a stranger's tools would (publint, attw), installs them all into an
 * empty project, and imports each under plain Node. Prints one line a check; exit code 2 when one fails.
 */
const published = workspaceFolders().filter((folder) => manifestOf(folder).private !== true);
const scratch = mkdtempSync(join(tmpdir(), 'warmline-pack-'));
let failed = 0;

try {
  const tarballs = published.map((folder) => pack(folder));
  for (const [index, folder] of published.entries()) {
    const tarball = tarballs[index] ?? '';
    attempt(`publint ${folder}`, () => run('npx', ['publint', 'run', tarball, '--strict'], ROOT));
    if (folder !== 'tools/cli') {
      attempt(`attw ${folder}`, () => run('npx', ['attw', tarball, '--profile', 'esm-only', '--no-emoji'], ROOT));
    }
  }
  const project = join(scratch, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  attempt('install into an empty project', () =>
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], project),
  );
  for (const version of NODES) tryUnder(version, project);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failed === 0 ? 'Every package packs, installs and imports.' : `${failed} checks failed.`);
process.exitCode = failed === 0 ? 0 : 2;

function pack(folder: string): string {
  const folderOfTarballs = join(scratch, 'tarballs');
  mkdirSync(folderOfTarballs, { recursive: true });
  const before = new Set(readdirSync(folderOfTarballs));
  run('npm', ['pack', '--loglevel=error', '--pack-destination', folderOfTarballs, '-w', manifestOf(folder).name], ROOT);
  const file = readdirSync(folderOfTarballs).find((name) => !before.has(name));
  if (file === undefined) throw new Error(`npm pack made no tarball of ${folder}`);
  return join(folderOfTarballs, file);
}

function tryUnder(version: string, project: string): void {
  const home = join(scratch, `node-${version}`);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `node@${version}`], home);
  const node = join(home, 'node_modules', '.bin', 'node');
  for (const folder of published) {
    const { name } = manifestOf(folder);
    const code = `const m = await import(${JSON.stringify(name)}); if (Object.keys(m).length === 0) throw new Error('no exports');`;
    attempt(`import ${name} under Node ${version}`, () => run(node, ['--input-type=module', '--eval', code], project));
  }
  attempt(`warmline --help under Node ${version}`, () =>
    run(node, [join('node_modules', '@warmline', 'cli', 'bin', 'warmline.js'), '--help'], project),
  );
}

function attempt(what: string, check: () => void): void {
  try {
    check();
    console.log(`ok      ${what}`);
  } catch (error) {
    failed += 1;
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    console.log(`FAILED  ${what}\n${stdout}${stderr}${stdout + stderr === '' ? String(error) : ''}`);
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
}
