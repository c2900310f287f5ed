import type { Issue } from '@warmline/flow-json';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { KNOWN_RULES } from './known-rules.ts';
import { sarifLog, type SarifFile } from './sarif.ts';
import { sarifErrors } from './sarif-schema.fixture.ts';
import { MOST_CHARACTERS, MOST_NAME_CHARACTERS, MOST_RESULTS, MOST_TAGS } from './sarif-limits.ts';

function issue(over: Partial<Issue> = {}): Issue {
  return {
    code: 'WL203',
    rule: 'lambda-failure-ignored',
    severity: 'error',
    path: 'Actions[3]',
    block: 'look-up',
    message: 'The block waits 9 s.',
    hint: 'Wait less.',
    ...over,
  };
}

function logOf(files: readonly SarifFile[]): Log {
  return sarifLog(files, { command: 'lint', version: '1.2.3', rules: KNOWN_RULES, uriOf: (file) => file });
}

function runOf(log: Log): Run & { readonly results: Result[] } {
  const [run] = log.runs;
  if (run?.results === undefined) throw new Error('The log has no run with results.');
  return run as Run & { readonly results: Result[] };
}

/** The rules that GitHub documents for what it takes, and that Microsoft's validator holds for it. */
function brokenLimits(log: Log): string[] {
  const { tool, results } = runOf(log);
  const { rules = [] } = tool.driver;
  const texts = [
    ...rules.flatMap(({ shortDescription, fullDescription }) => [shortDescription?.text, fullDescription?.text]),
    ...results.map(({ message }) => message.text),
  ];
  const places = results.flatMap(({ locations = [] }) =>
    locations.flatMap(({ logicalLocations = [] }) => logicalLocations),
  );
  const names = [...rules.flatMap(({ id, name }) => [id, name]), ...places.map(({ name }) => name)];
  const checks: Readonly<Record<string, boolean>> = {
    'one run': log.runs.length === 1,
    'results per run': results.length <= MOST_RESULTS,
    'tags per rule': rules.every(({ properties }) => (properties?.tags ?? []).length <= MOST_TAGS),
    'length of names': names.every((name = '') => name.length <= MOST_NAME_CHARACTERS),
    'length of texts': texts.every((text) => text !== undefined && text !== '' && text.length <= MOST_CHARACTERS),
    'length of paths': places.every(({ fullyQualifiedName = '' }) => fullyQualifiedName.length <= MOST_CHARACTERS),
    'help of rules': rules.every(({ help }) => help?.text !== '' && help?.markdown !== ''),
    'one location': results.every(({ locations = [] }) => locations.length === 1),
    'whole regions': results.every(({ locations = [] }) => {
      const {
        startLine = 0,
        startColumn = 0,
        endLine = 0,
        endColumn = 0,
      } = locations[0]?.physicalLocation?.region ?? {};
      return Math.min(startLine, startColumn, endLine, endColumn) >= 1 && endLine >= startLine;
    }),
    fingerprints: results.every(({ partialFingerprints = {} }) =>
      /^[0-9a-f]{16}:\d+$/.test(partialFingerprints['primaryLocationLineHash'] ?? ''),
    ),
    'rules by index': results.every(({ ruleId, ruleIndex = -1 }) => rules[ruleIndex]?.id === ruleId),
    'unique rules': new Set(rules.map(({ id }) => id)).size === rules.length,
  };
  return Object.keys(checks).filter((check) => checks[check] === false);
}

const REGION = { line: 4, column: 7, endLine: 9, endColumn: 8 };

const FILES: readonly SarifFile[] = [
  { file: 'clean.json', issues: [] },
  {
    file: 'flows/orders.json',
    issues: [
      { ...issue({ fix: { description: 'Wait 8 s.', edits: [] } }), region: REGION, flow: 'ContactFlow.Content' },
      issue({ severity: 'warning', path: '', code: 'WL999', rule: 'never-heard-of' }),
      issue({ severity: 'info', file: 'flows/orders.suppressions.json' }),
    ],
    suppressed: [{ ...issue(), region: { ...REGION, endLine: 4, endColumn: 20 }, reason: 'Known.' }],
    replacementsOf: ({ fix }) => (fix === undefined ? [] : [{ region: REGION, content: '"8"' }]),
  },
];

describe('sarifLog', () => {
  test.each<[string, readonly SarifFile[]]>([
    ['nothing', []],
    ['findings of every kind', FILES],
    [
      'hostile texts',
      [{ file: 'a', issues: [issue({ message: '\0\uD800'.repeat(2000), block: '__proto__', path: '' })] }],
    ],
    [
      'names that are too long',
      [
        {
          file: 'a',
          issues: [issue({ rule: 'r-'.repeat(200), block: 'b'.repeat(300), path: 'p'.repeat(2000), code: 'WL999' })],
        },
      ],
    ],
    ['texts that are too long', [{ file: 'a', issues: [issue({ message: '🎉'.repeat(5000) })] }]],
  ])('is valid, and within what GitHub takes, for %s', (_, files) => {
    const log = JSON.parse(JSON.stringify(logOf(files))) as Log;

    expect(sarifErrors(log)).toEqual([]);
    expect(brokenLimits(log)).toEqual([]);
  });

  test('refuses what is no SARIF, so that the test above means something', () => {
    expect(sarifErrors({ ...logOf([]), runs: [{ results: [] }] })).not.toEqual([]);
  });

  test('writes a finding with its rule, its place, its fix and whether it is suppressed', () => {
    const { results } = runOf(logOf(FILES));

    expect(results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions?.length])).toEqual([
      ['WL203', 'error', 0],
      ['WL999', 'warning', 0],
      ['WL203', 'note', 0],
      ['WL203', 'error', 1],
    ]);
    expect(results[0]).toMatchObject({
      message: { text: 'The block waits 9 s. Wait less.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'flows/orders.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 8 },
          },
          logicalLocations: [{ name: 'look-up', fullyQualifiedName: 'Actions[3]' }],
        },
      ],
      fixes: [
        {
          description: { text: 'Wait 8 s.' },
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 4, startColumn: 7, endLine: 9, endColumn: 8 },
                  insertedContent: { text: '"8"' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(results[3]?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Known.' }]);
  });

  test('describes every rule there is, and those that it meets', () => {
    const { rules = [] } = runOf(logOf(FILES)).tool.driver;

    expect(rules.map(({ id }) => id)).toEqual([...KNOWN_RULES.map(({ code }) => code), 'WL999']);
    expect(rules.find(({ id }) => id === 'WL203')?.help?.markdown).toContain('suppressions.json');
    expect(rules.find(({ id }) => id === 'WL106')?.help?.markdown).toContain('`--fix`: The transitions are removed.');
    expect(rules.at(-1)?.shortDescription?.text).toBe('Never heard of.');
  });

  test('gives the absolute address of a file outside of the sources as it is', () => {
    const files = [{ file: 'x', issues: [issue()] }];
    const log = sarifLog(files, { command: 'lint', version: '1.0.0', rules: [], uriOf: () => 'file:///tmp/x' });

    expect(runOf(log).results[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri: 'file:///tmp/x' });
  });

  test('cuts more results than GitHub takes to the gravest, and says so', () => {
    const issues = Array.from({ length: 30_000 }, (_, index) =>
      issue({ severity: index % 3 === 0 ? 'info' : index % 3 === 1 ? 'warning' : 'error', block: `b${index}` }),
    );

    const log = logOf([{ file: 'a', issues }]);

    const { results, invocations = [] } = runOf(log);
    expect(brokenLimits(log)).toEqual([]);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(10_000);
    expect(results.filter(({ level }) => level === 'warning')).toHaveLength(10_000);
    expect(results).toHaveLength(MOST_RESULTS);
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      'There are 30000 findings; GitHub takes 25000, and these are the gravest.',
    );
  });

  test('tells alike findings apart, and knows them again when lines, figures and other files change', () => {
    const hashesOf = (...issues: readonly Issue[]): (string | undefined)[] =>
      runOf(logOf([{ file: 'a', issues }])).results.map(
        ({ partialFingerprints: hashes }) => hashes?.['primaryLocationLineHash'],
      );

    const [first, again, other, rule] = hashesOf(
      issue(),
      issue({ path: 'Actions[4]' }),
      issue({ block: 'other' }),
      issue({ code: 'WL204' }),
    );
    const [moved] = hashesOf(issue({ path: 'Actions[77]', message: 'The block waits 12 s.' }));

    expect(new Set([first, again, other, rule]).size).toBe(4);
    expect(again).toBe(first?.replace(':1', ':2'));
    expect(moved).toBe(first);
  });
});
