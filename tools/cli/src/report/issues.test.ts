import type { Issue } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { issueExitCode, issueReport, issueSentence, issueText } from './issues.ts';

function issue(over: Partial<Issue> = {}): Issue {
  return {
    code: 'WL203',
    rule: 'lambda-failure-ignored',
    severity: 'error',
    path: 'Actions[3]',
    message: 'Nobody is told.',
    hint: 'Tell them.',
    ...over,
  };
}

describe('issueReport', () => {
  test('counts by severity over all files', () => {
    const { summary } = issueReport([
      { file: 'a', issues: [issue(), issue({ severity: 'info' })] },
      { file: 'b', issues: [issue({ severity: 'warning' }), issue()] },
    ]);

    expect(summary).toEqual({ errors: 2, warnings: 1, infos: 1 });
  });
});

describe('issueText', () => {
  test.each([
    ['nothing', [], '2 apps checked: nothing to report.'],
    [
      'a finding, in its own file where it names one',
      [issue({ file: 'b.json' })],
      'error WL203 lambda-failure-ignored\n  b.json: Actions[3]\n  Nobody is told.\n  → Tell them.\n\n2 apps checked: 1 error, 0 warnings.',
    ],
    [
      'a remark on a whole file',
      [issue({ severity: 'info', path: '' })],
      'info WL203 lambda-failure-ignored\n  a\n  Nobody is told.\n  → Tell them.\n\n2 apps checked: 0 errors, 0 warnings, 1 remark.',
    ],
  ])('tells %s', (_, issues, text) => {
    expect(
      issueText(
        issueReport([
          { file: 'a', issues },
          { file: 'z', issues: [] },
        ]),
        'app',
      ),
    ).toBe(text);
  });
});

describe('issueSentence', () => {
  test.each([
    ['stands alone', issue(), 'Nobody is told. Tell them.'],
    ['names the file', issue({ file: 'b.json' }), 'b.json: Nobody is told. Tell them.'],
    ['names it once', issue({ file: 'b.json', message: 'b.json is bad.' }), 'b.json is bad. Tell them.'],
  ])('%s', (_, found, sentence) => {
    expect(issueSentence(found)).toBe(sentence);
  });
});

describe('issueExitCode', () => {
  test.each([
    ['error', 2],
    ['warning', 0],
    ['info', 0],
  ] as const)('takes an issue of severity %s for %i', (severity, code) => {
    expect(issueExitCode(issueReport([{ file: 'a', issues: [issue({ severity })] }]))).toBe(code);
  });
});
