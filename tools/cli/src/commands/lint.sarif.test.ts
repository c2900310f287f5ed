import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { FIXABLE, WITH_ERRORS } from '../testing/flows.ts';
import { run } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

describe('lint --format sarif', () => {
  test('prints a log with findings, fixes and suppressions, by the place in the repository', async () => {
    const suppressions = { suppressions: [{ rule: 'WL106', reason: 'It is a test.' }] };
    const cwd = throwawayFolder({
      '.git/HEAD': '',
      'flows/my flow.json': FIXABLE,
      'flows/my flow.suppressions.json': JSON.stringify(suppressions),
    });

    const { exitCode, out } = await run(['lint', 'my flow.json', '--format', 'sarif'], join(cwd, 'flows'));

    const { results = [] } = (JSON.parse(out) as Log).runs[0] ?? {};
    expect(exitCode).toBe(2);
    expect(results).toMatchObject([
      {
        ruleId: 'WL101',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'flows/my%20flow.json', uriBaseId: '%SRCROOT%' },
              region: { startLine: 6, startColumn: 35 },
            },
          },
        ],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '"UntagContact"' } }] }] }],
        suppressions: [],
      },
      { ruleId: 'WL106', suppressions: [{ kind: 'external', justification: 'It is a test.' }] },
    ]);
  });

  test('is --json where it says json', async () => {
    const cwd = throwawayFolder({ 'bad.json': WITH_ERRORS });

    const json = await run(['lint', 'bad.json', '--json'], cwd);
    const format = await run(['lint', 'bad.json', '--format', 'json'], cwd);

    expect(format).toEqual(json);
  });
});
