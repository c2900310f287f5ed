import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';
import { filesOf, manifestOf, textOf, workspaceFolders } from './repository.ts';

const PACKAGES = [
  'warm-guard',
  'async-invoker',
  'flow-json',
  'infra-templates',
  'call-simulator',
  'integration-check',
  'rollout-replay',
  'traffic-hooks',
  'guard-patcher',
  'fleet',
];

/** Which of ours each folder may import: one direction, no circles. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'packages/warm-guard': [],
  'packages/flow-json': [],
  'packages/rollout-replay': [],
  'packages/traffic-hooks': [],
  'packages/guard-patcher': ['warm-guard'],
  'packages/fleet': ['warm-guard', 'guard-patcher'],
  'packages/async-invoker': ['warm-guard'],
  'packages/infra-templates': ['flow-json', 'async-invoker', 'traffic-hooks'],
  'packages/call-simulator': ['flow-json', 'async-invoker'],
  'packages/integration-check': ['flow-json'],
  generators: [],
  'tools/cli': [...PACKAGES, 'generators'],
  'tools/bench': [...PACKAGES, 'cli'],
  'tools/e2e': PACKAGES,
  'tools/repo-checks': [...PACKAGES, 'generators', 'cli'],
};

const allowedIn = (folder: string): readonly string[] | undefined =>
  folder.startsWith('apps/') ? PACKAGES : ALLOWED[folder];

const modules = workspaceFolders().flatMap((folder) =>
  filesOf(`${folder}/**/*.ts`)
    .filter((file) => !file.startsWith('generators/integration/templates/'))
    .map((file) => ({ folder, file, imports: importsOf(textOf(file)) })),
);

describe('borders between packages', () => {
  test('every workspace has a row in the table', () => {
    const rowless = workspaceFolders().filter((folder) => allowedIn(folder) === undefined);

    expect(rowless).toEqual([]);
  });

  test('a package imports only those of ours that stand below it', () => {
    const trespasses = modules.flatMap(({ folder, file, imports }) => {
      const own = manifestOf(folder).name;
      const allowed = (allowedIn(folder) ?? []).map((name) => `@warmline/${name}`);
      return imports
        .filter((name) => name.startsWith('@warmline/'))
        .map((name) => name.split('/').slice(0, 2).join('/'))
        .filter((name) => !allowed.includes(name) && !(name === own && file.endsWith('.test.ts')))
        .map((name) => `${file} imports ${name}`);
    });

    expect(trespasses).toEqual([]);
  });

  test('no relative import leaves its package', () => {
    const escapes = modules.flatMap(({ folder, file, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .filter((name) => !normalize(join(dirname(file), name)).startsWith(`${folder}/`))
        .map((name) => `${file} imports ${name}`),
    );

    expect(escapes).toEqual([]);
  });

  test('no module imports itself in a circle', () => {
    const graph = new Map(
      modules.map(({ file, imports }) => [
        file,
        imports.filter((name) => name.startsWith('.')).map((name) => normalize(join(dirname(file), name))),
      ]),
    );

    expect([...graph.keys()].filter((file) => reaches(graph, file, file))).toEqual([]);
  });
});

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(graph.get(from) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file === to) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return false;
}
