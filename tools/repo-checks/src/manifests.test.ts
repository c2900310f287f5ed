import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';
import { filesOf, manifestOf, textOf, workspaceFolders } from './repository.ts';

const folders = workspaceFolders();
const isTest = (file: string): boolean =>
  /\.(test|test-d|fixture)\.ts$/.test(file) || /\/(fixtures|testing)\//.test(file);

function importedPackages(folder: string, which: (file: string) => boolean): Set<string> {
  const names = filesOf(`${folder}/**/*.{ts,js}`)
    .filter((file) => !file.startsWith('generators/integration/templates/') && which(file))
    .flatMap((file) => importsOf(textOf(file)))
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name));
  return new Set(
    names.map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  );
}

/** A package of types alone leaves nothing in what is published; the root has it for all. */
function isTypesAlone(name: string): boolean {
  return `@types/${name}` in (manifestOf('.').devDependencies ?? {});
}

describe('package manifests', () => {
  test.each(folders)('%s declares every package that its source imports', (folder) => {
    const { name, dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifestOf(folder);
    const apps = folder.startsWith('apps/');
    const declared = { ...dependencies, ...peerDependencies, ...(apps ? devDependencies : {}) };

    const missing = [...importedPackages(folder, (file) => !isTest(file))].filter(
      (used) => !(used in declared) && used !== name && !isTypesAlone(used),
    );

    expect(missing).toEqual([]);
  });

  test.each(folders)('%s declares no dependency that nothing imports', (folder) => {
    const { dependencies = {} } = manifestOf(folder);
    const used = importedPackages(folder, () => true);

    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  test('versions are pinned exactly', () => {
    const loose = ['.', ...folders].flatMap((folder) => {
      const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${folder}: ${name} ${version}`);
    });

    expect(loose).toEqual([]);
  });

  test('the lock file carries no download addresses', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
