import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commandLine } from '@warmline/cli';
import { filesOf, ROOT, textOf } from './repository.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/decisions.md',
  'docs/builder.md',
  '{packages,apps,tools}/*/README.md',
  'generators/README.md',
]
  .flatMap(filesOf)
  .map((page) => ({ page, text: textOf(page) }));

describe('what the documentation shows', () => {
  test('every TypeScript block compiles', () => {
    const blocks = new Map(
      pages.flatMap(({ page, text }) =>
        [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => {
          const folder = /^(.+\/)README\.md$/.exec(page)?.[1] ?? 'packages/flow-json/';
          return [
            join(ROOT, folder, `src/${page.replaceAll(/\W/g, '-')}-${index}.ts`),
            `${code}\nexport {};\n`,
          ] as const;
        }),
      ),
    );

    expect(blocks.size).toBeGreaterThan(0);
    expect(compile(blocks)).toEqual([]);
  }, 60_000);

  test('every flow in TypeScript is written and judged as it stands there', () => {
    const folder = workshop();
    const runs = ['README.md', 'docs/builder.md', 'packages/flow-json/README.md'].flatMap((page) =>
      [...textOf(page).matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => {
        const file = join(folder, `${page.replaceAll('/', '-')}-${index}.ts`);
        writeFileSync(file, code);
        return { page, ...spawnSync(process.execPath, ['--conditions=@warmline/source', file], { encoding: 'utf8' }) };
      }),
    );

    expect(runs.length).toBeGreaterThan(1);
    expect(runs.filter(({ status }) => status !== 0).map(({ page, stderr }) => `${page}: ${stderr}`)).toEqual([]);
  }, 60_000);

  test('every warmline command has the options that are shown', () => {
    const known = new Map(
      // A command of several, such as `warm apply`, lends it its options.
      commandLine().commands.map((command) => [
        command.name(),
        [command, ...command.commands].flatMap(({ options }) => options.map(({ long }) => long)),
      ]),
    );
    const shown = pages.flatMap(({ page, text }) =>
      [...text.matchAll(/(?:npx warmline|npm run) ([a-z]+)([^`\n]*)/g)]
        .filter(([whole]) => whole.startsWith('npx warmline') || whole.startsWith('npm run new'))
        .map(([, name = '', rest = '']) => ({ page, name, options: rest.match(/(?<= )--[a-z][a-z-]+/g) ?? [] })),
    );

    const wrong = shown.filter(
      ({ name, options }) => options.some((option) => known.get(name)?.includes(option) !== true) || !known.has(name),
    );

    expect(shown.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('links lead to files that exist', () => {
    const broken = pages.flatMap(({ page, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target = '']) => join(page, '..', target))
        .filter((target) => filesOf(target).length === 0)
        .map((target) => `${page}: ${target}`),
    );

    expect(broken).toEqual([]);
  });
});

/** A folder from which the packages are found, for the time of a test. */
function workshop(): string {
  mkdirSync(join(ROOT, '.warmline'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.warmline', 'readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function compile(blocks: ReadonlyMap<string, string>): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options = { ...config?.options, noEmit: true };
  const host = ts.createCompilerHost(options);
  const disc = ts.createCompilerHost(options);
  host.fileExists = (file) => blocks.has(file) || disc.fileExists(file);
  host.readFile = (file) => blocks.get(file) ?? disc.readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const block = blocks.get(file);
    return block === undefined
      ? disc.getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, block, version, true);
  };
  const program = ts.createProgram([...blocks.keys()], options, host);
  return [...blocks.keys()].flatMap((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, file: at, start }) => {
      const line = at === undefined || start === undefined ? 0 : at.getLineAndCharacterOfPosition(start).line + 1;
      return `${file.slice(ROOT.length)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    }),
  );
}
