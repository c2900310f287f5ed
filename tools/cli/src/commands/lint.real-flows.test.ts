import { describe, expect, test } from 'vitest';
import type { IssueReport } from '../report/issues.ts';
import { sarifErrors } from '../report/sarif-schema.fixture.ts';
import { run, runForJson } from '../testing/run.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)('lint over flows of other people', () => {
  const folder = FOLDER ?? '';

  test('gives every finding its lines, and the text and the summary agree', async () => {
    const { err, answer } = await runForJson(['lint', '.'], folder);
    const { out } = await run(['lint', '.'], folder);

    const { files, summary } = answer as IssueReport;
    const issues = files.flatMap((file) => file.issues);
    expect(err).toBe('');
    expect(issues.filter(({ path, region }) => path !== '' && region === undefined)).toEqual([]);
    expect(out.match(/^(?:error|warning|info) WL\d{3} /gm)).toHaveLength(issues.length);
    expect(out).toContain(`\n${files.length} files checked: ${summary.errors} error`);
  });

  test('prints SARIF that is valid', async () => {
    const { out } = await run(['lint', '.', '--format', 'sarif'], folder);

    expect(sarifErrors(JSON.parse(out))).toEqual([]);
  });
});
