import type { Issue } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { summaryTables } from './summary-tables.ts';

const found = (code: string, severity: Issue['severity']): Issue => ({
  code,
  rule: `rule-${code}`,
  severity,
  path: '',
  message: 'A.',
  hint: 'B.',
});

describe('summaryTables', () => {
  test('counts by file and by rule, the most first', () => {
    const tables = summaryTables(
      [
        { file: 'flows/a.json', issues: [found('WL2', 'warning'), found('WL1', 'error'), found('WL2', 'warning')] },
        { file: 'b.json', issues: [found('WL2', 'info')] },
      ],
      'file',
    );

    expect(tables.map((table) => table.split('\n'))).toEqual([
      [
        'file          errors  warnings  remarks',
        'flows/a.json       1         2        0',
        'b.json             0         0        1',
      ],
      [
        'rule          errors  warnings  remarks  files',
        'WL2 rule-WL2       0         2        1      2',
        'WL1 rule-WL1       1         0        0      1',
      ],
    ]);
  });
});
