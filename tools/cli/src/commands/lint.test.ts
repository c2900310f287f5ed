import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IssueReport } from '../report/issues.ts';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

const GOOD = readFileSync(join(ROOT, 'apps/customer-greeting/flow/customer-greeting.flow.json'), 'utf8');

/** A flow that hangs up at once, with an action that nothing leads to. */
const WITH_ERRORS = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'nowhere',
  Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
});

async function lintForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['lint', ...args], cwd);
  return { ...ran, answer: ran.answer as IssueReport };
}

describe('lint', () => {
  test('has nothing to report of a good flow', async () => {
    const { exitCode, out, err } = await run(['lint', 'good.json'], throwawayFolder({ 'good.json': GOOD }));

    expect(exitCode).toBe(0);
    expect(out).toBe('1 file checked: nothing to report.\n');
    expect(err).toBe('');
  });

  test('lists what is wrong with a flow, where, and what to do', async () => {
    const { exitCode, out } = await run(['lint', 'bad.json'], throwawayFolder({ 'bad.json': WITH_ERRORS }));

    expect(exitCode).toBe(2);
    expect(out).toMatch(/^error WL\d{3} [a-z-]+\n {2}bad\.json: StartAction\n {2}.*"nowhere".*\n {2}→ /m);
    expect(out).toMatch(/\n\n1 file checked: \d+ errors?, \d+ warnings?\.\n$/);
  });

  test('judges every file, whatever the others are', async () => {
    const cwd = throwawayFolder({
      'bad.json': WITH_ERRORS,
      'broken.json': '{ "Version": ',
      'list.json': '[]',
      'good.json': `\uFEFF${GOOD}`,
    });

    const { exitCode, err, answer } = await lintForJson(['bad.json', 'broken.json', 'list.json', 'good.json'], cwd);

    expect(exitCode).toBe(2);
    expect(err).toBe('');
    expect(answer.files.map(({ file, issues }) => [file, issues.some(({ severity }) => severity === 'error')])).toEqual(
      [
        ['bad.json', true],
        ['broken.json', true],
        ['list.json', true],
        ['good.json', false],
      ],
    );
    expect(answer.files[1]?.issues).toMatchObject([{ code: 'WL001', file: 'broken.json', severity: 'error' }]);
    expect(answer.files[2]?.issues).toMatchObject([{ code: 'WL002', file: 'list.json', severity: 'error' }]);
    const all = answer.files.flatMap(({ issues }) => issues);
    const count = (wanted: string): number => all.filter(({ severity }) => severity === wanted).length;
    expect(answer.summary).toEqual({ errors: count('error'), warnings: count('warning'), infos: count('info') });
  });

  test('reports silence above --max-silence, and then only warns', async () => {
    const cwd = throwawayFolder({ 'good.json': GOOD });

    const strict = await lintForJson(['good.json', '--max-silence', '1.5'], cwd);
    const lenient = await lintForJson(['good.json', '--max-silence', '60'], cwd);

    expect(strict.answer.files[0]?.issues).toMatchObject([{ rule: 'silence-over-budget' }]);
    expect(lenient.answer.files[0]?.issues).toEqual([]);
  });

  test('judges nothing when files cannot be read, and names them all', async () => {
    const cwd = throwawayFolder({ 'good.json': GOOD, 'folder.json/flow.json': GOOD });

    const { exitCode, out, err } = await run(
      ['lint', 'good.json', 'none.json', 'folder.json', 'good.json/x', '--json'],
      cwd,
    );

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      'warmline: Cannot read none.json: there is no such file or folder.\n' +
        'Cannot read folder.json: it is a folder.\n' +
        'Cannot read good.json/x: a part of the path is no folder.\n',
    );
  });
});
