import { expect, test } from 'vitest';
import type { IssueReport } from '../report/issues.ts';
import { sarifErrors } from '../report/sarif-schema.fixture.ts';
import { describeOnRealFlows } from '../testing/real-flows.ts';
import { run, runForJson } from '../testing/run.ts';

describeOnRealFlows('lint over flows of other people', (folder) => {
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
