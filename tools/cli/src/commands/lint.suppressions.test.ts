import { describe, expect, test } from 'vitest';
import type { IssueReport } from '../report/issues.ts';
import { WITH_ERRORS } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

async function lintForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['lint', ...args], cwd);
  return { ...ran, answer: ran.answer as IssueReport };
}

describe('lint with suppressions', () => {
  const cwdWith = (suppressions: readonly object[]): string =>
    throwawayFolder({
      'bad.flow.json': WITH_ERRORS,
      'bad.suppressions.json': JSON.stringify({ suppressions }, null, 2),
    });

  test('lets pass what the file beside the flow names, with its reason', async () => {
    const cwd = cwdWith([
      { rule: 'WL103', reason: 'It is a draft.' },
      { rule: 'unreachable-block', block: 'end', reason: 'It will be reached.' },
    ]);

    const { exitCode, answer } = await lintForJson(['.'], cwd);
    const { out } = await run(['lint', '.'], cwd);

    expect(exitCode).toBe(0);
    expect(answer.files).toMatchObject([
      {
        file: 'bad.flow.json',
        issues: [],
        suppressed: [
          { rule: 'missing-start', reason: 'It is a draft.' },
          { rule: 'unreachable-block', block: 'end', reason: 'It will be reached.' },
        ],
      },
    ]);
    expect(out).toBe('1 file checked: nothing to report, 2 suppressed.\n');
  });

  test('reports suppressions that hit nothing, give no reason or name no rule, where they stand', async () => {
    const cwd = cwdWith([
      { rule: 'WL103', reason: 'It is a draft.' },
      { rule: 'WL203', reason: 'Nobody calls.' },
      { rule: 'WL114' },
      { rule: 'WL999', reason: 'It is there.' },
    ]);

    const { exitCode, answer } = await lintForJson(['bad.flow.json', '--ignore', 'WL114'], cwd);

    expect(exitCode).toBe(2);
    expect(answer.files[0]?.issues).toMatchObject([
      { rule: 'bad-suppression', file: 'bad.suppressions.json', path: 'suppressions[2]', region: { line: 11 } },
      { rule: 'bad-suppression', file: 'bad.suppressions.json', path: 'suppressions[3]', region: { line: 14 } },
      { rule: 'stale-suppression', severity: 'warning', path: 'suppressions[1]', region: { line: 7 } },
    ]);
  });

  test('knows the rules of check, and does not call their suppressions stale', async () => {
    const cwd = cwdWith([{ rule: 'WL604', reason: 'Another team answers.' }]);

    const { answer } = await lintForJson(['bad.flow.json', '--rule', 'WL103'], cwd);

    expect(answer.files).toMatchObject([{ file: 'bad.flow.json', issues: [{ rule: 'missing-start' }] }]);
  });
});
