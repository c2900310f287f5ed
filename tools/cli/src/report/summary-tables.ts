import { printable, type Issue } from '@warmline/flow-json';
import { issueCounts, type FileIssues } from './file-issues.ts';
import { table } from './table.ts';

/**
 * Where there are findings in many files: how many in each, and how many of each rule, the most first.
 *
 * @param what the files are, in the singular
 */
export function summaryTables(files: readonly FileIssues[], what: string): readonly string[] {
  const counts = ['errors', 'warnings', 'remarks'];
  const rules = [...foundByRule(files)].sort(([one, those], [other, these]) =>
    those.length === these.length ? (one < other ? -1 : 1) : these.length - those.length,
  );
  return [
    table(
      [what, ...counts],
      files.map(({ file, issues }) => [printable(file), ...countCells(issues)]),
    ),
    table(
      ['rule', ...counts, `${what}s`],
      rules.map(([rule, found]) => [
        rule,
        ...countCells(found.map(({ issue }) => issue)),
        new Set(found.map(({ file }) => file)).size,
      ]),
    ),
  ];
}

interface Found {
  readonly file: string;
  readonly issue: Issue;
}

function foundByRule(files: readonly FileIssues[]): ReadonlyMap<string, readonly Found[]> {
  const byRule = new Map<string, Found[]>();
  for (const { file, issues } of files) {
    for (const issue of issues) {
      const rule = `${issue.code} ${issue.rule}`;
      const found = byRule.get(rule) ?? [];
      byRule.set(rule, found);
      found.push({ file, issue });
    }
  }
  return byRule;
}

function countCells(issues: readonly Issue[]): number[] {
  const { errors, warnings, infos } = issueCounts(issues);
  return [errors, warnings, infos];
}
