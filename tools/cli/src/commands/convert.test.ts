import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { LARGEST_FLOW_BYTES } from '../files/read-bounded.ts';
import type { ConversionReport } from '../report/conversions.ts';
import { GOOD } from '../testing/flows.ts';
import { OLD_EXPORT, WITH_A_NAME, WITH_THE_UNKNOWN } from '../testing/old-exports.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

async function convertForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['convert', ...args], cwd);
  return { ...ran, answer: ran.answer as ConversionReport };
}

describe('convert', () => {
  test('prints the flow, and elsewhere what became of its blocks', async () => {
    const { exitCode, out, err } = await run(['convert', 'old.json'], throwawayFolder({ 'old.json': OLD_EXPORT }));

    const parsed = parse(out);
    expect(exitCode).toBe(0);
    expect(parsed.ok && parsed.flow.Actions.map(({ Type }) => Type)).toEqual([
      'MessageParticipant',
      'DisconnectParticipant',
    ]);
    expect(err).toBe('1 file converted; 2 blocks: 2 carried, 0 approximated, 0 not carried.\n');
  });

  test('says of what is approximated how, and where it stands', async () => {
    const { exitCode, err } = await run(['convert', 'old.json'], throwawayFolder({ 'old.json': WITH_A_NAME }));

    expect(exitCode).toBe(0);
    expect(err).toBe(
      'approximated old.json:3: modules[0] SetQueue: The export names the queue "Basic" without its ARN; ${queues.Basic} stands there.\n' +
        '\n1 file converted; 2 blocks: 1 carried, 1 approximated, 0 not carried.\n',
    );
  });

  test('gives a flow where a block is not carried too, says why, and ends with 2', async () => {
    const { exitCode, out, err } = await run(
      ['convert', 'old.json'],
      throwawayFolder({ 'old.json': WITH_THE_UNKNOWN }),
    );

    expect(exitCode).toBe(2);
    expect(parse(out).ok).toBe(true);
    expect(err).toContain(
      'not-carried old.json:3: modules[0] Juggle: The type "Juggle" is not known. What led to it leads where its branch "Success" led.\n',
    );
  });

  test('gives everything as JSON', async () => {
    const cwd = throwawayFolder({ 'old.json': WITH_A_NAME, 'new.json': GOOD });

    const { exitCode, err, answer } = await convertForJson(['old.json', 'new.json'], cwd);

    expect(exitCode).toBe(2);
    expect(err).toBe('');
    expect(answer).toMatchObject({
      files: [
        {
          file: 'old.json',
          name: 'Welcome',
          flowType: 'CONTACT_FLOW',
          report: [
            { path: 'modules[0]', id: 'hello', type: 'SetQueue', identifiers: ['hello'], status: 'approximated' },
            { path: 'modules[1]', id: 'bye', type: 'Disconnect', identifiers: ['bye'], status: 'carried' },
          ],
          flow: { StartAction: 'hello' },
          issues: [],
        },
        { file: 'new.json', report: [], flow: null, issues: [{ code: 'WL005', file: 'new.json' }] },
      ],
      summary: { files: 2, converted: 1, carried: 1, approximated: 1, notCarried: 0 },
    });
    expect(answer.files.some((file) => 'output' in file)).toBe(false);
  });

  test.each([
    ['a flow of today', GOOD, 'error WL005 old.json:'],
    ['a text that is no JSON', '{\n  "modules": ', 'error WL001 old.json:2:'],
    ['a list', '[]', 'error WL005 old.json: '],
    ['modules that are no list', '{ "modules": 3 }', 'error WL005 old.json:1: modules:'],
    ['a million levels', '['.repeat(1_000_000), 'error WL001 '],
    ['a file that is far too large', OLD_EXPORT + ' '.repeat(LARGEST_FLOW_BYTES), 'error WL010 '],
    ['colours for the terminal', '\u001B[31m', 'error WL001 '],
  ])('ends with 2, and prints no flow, for %s', async (_, text, issue) => {
    const { exitCode, out, err } = await run(['convert', 'old.json'], throwawayFolder({ 'old.json': text }));

    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(issue);
    expect(err).not.toMatch(/(?!\n)\p{Cc}|\n {4}at /u);
  });
});

describe('convert with an output', () => {
  test.each([
    ['a file', 'flow.json', 'flow.json'],
    ['a file in a folder that is not there yet', 'new/flow.json', 'new/flow.json'],
    ['a folder', 'out', 'out/old.json'],
    ['a folder that is not there yet', 'new/', 'new/old.json'],
  ])('writes into %s, and leaves nothing else behind', async (_, output, written) => {
    const cwd = throwawayFolder({ 'old.json': OLD_EXPORT });
    mkdirSync(join(cwd, 'out'));

    const { exitCode, out, err } = await run(['convert', 'old.json', '-o', output], cwd);

    expect(exitCode).toBe(0);
    expect(out).toBe('1 file converted; 2 blocks: 2 carried, 0 approximated, 0 not carried.\n');
    expect(err).toBe(`Wrote ${written}.\n`);
    expect(parse(readFileSync(join(cwd, written), 'utf8')).ok).toBe(true);
    const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual([written.replace(/^.*\//, ''), 'old.json'].sort());
  });

  test('searches folders for old exports, keeps their order, and sums up over many', async () => {
    const cwd = throwawayFolder({
      'old/a.json': OLD_EXPORT,
      'old/deep/b.json': WITH_A_NAME,
      'old/new.json': GOOD,
      'old/package.json': '{}',
      'My flow': WITH_THE_UNKNOWN,
    });

    const { exitCode, out, err } = await run(['convert', 'old', 'My flow', '--output', 'flows'], cwd);

    expect(exitCode).toBe(2);
    expect(err).toBe('Wrote flows/a.json.\nWrote flows/deep/b.json.\nWrote flows/My flow.json.\n');
    expect(out.split('\n\n').slice(1)).toEqual([
      [
        'file             blocks  carried  approximated  not carried',
        'old/a.json            2        2             0            0',
        'old/deep/b.json       2        1             1            0',
        'My flow               2        1             0            1',
      ].join('\n'),
      '3 files converted; 6 blocks: 4 carried, 1 approximated, 1 not carried.\n',
    ]);
  });

  test('names what it wrote in the JSON', async () => {
    const { answer } = await convertForJson(
      ['old', '-o', 'new'],
      throwawayFolder({ 'old/a.json': OLD_EXPORT, 'old/b.json': '{ "modules": [], "start": "" ' }),
    );

    expect(answer.files.map(({ file, output }) => [file, output])).toEqual([
      ['old/a.json', 'new/a.json'],
      ['old/b.json', undefined],
    ]);
  });

  test('says where there is no old export', async () => {
    const { exitCode, out, err } = await run(
      ['convert', 'flows', '-o', 'new'],
      throwawayFolder({ 'flows/new.json': GOOD }),
    );

    expect(exitCode).toBe(0);
    expect(out).toBe('0 files converted.\n');
    expect(err).toBe('There is no console export from before 2020 in flows.\n');
  });

  test.each([
    ['several exports without a folder', ['a.json', 'b.json'], 'These are 2 exports: give a folder for their flows'],
    ['a file for several exports', ['a.json', 'b.json', '-o', 'c.txt'], 'c.txt is a file; '],
    ['a file for a folder', ['deep', '-o', 'c.txt'], 'c.txt is a file; '],
    ['two flows of one name', ['a.json', 'deep', '-o', 'new'], 'a.json and deep/a.json would both become new/a.json.'],
    ['to write over the export', ['a.json', '-o', './a.json'], './a.json is a.json, which is converted'],
    ['to write over it by a link', ['a.json', '-o', 'link.json'], 'link.json is a.json, which is converted'],
    ['to write over it by a second name', ['a.json', '-o', 'hard.json'], 'hard.json is a.json, which is converted'],
    ['to write over several', ['a.json', 'b.json', '-o', '.'], 'a.json is a.json, which is converted'],
    ['to write over a folder of exports', ['deep', '-o', 'deep'], 'deep/a.json is deep/a.json, which is converted'],
    ['a folder below a file', ['b.json', '-o', 'c.txt/flow.json'], 'Cannot write c.txt/flow.json: '],
    ['a file that is not there', ['a.json', 'none.json'], 'Cannot read none.json'],
  ])('refuses %s, and changes nothing', async (_, args, sentence) => {
    const files = { 'a.json': OLD_EXPORT, 'b.json': OLD_EXPORT, 'deep/a.json': OLD_EXPORT, 'c.txt': '' };
    const cwd = throwawayFolder(files);
    symlinkSync('a.json', join(cwd, 'link.json'));
    linkSync(join(cwd, 'a.json'), join(cwd, 'hard.json'));
    const before = readdirSync(cwd, { recursive: true }).sort();

    const { exitCode, out, err } = await run(['convert', ...args], cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: ${sentence}`);
    expect(err).not.toContain('    at ');
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
  });
});
