import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../testing/run.ts';
import { askAtTerminal } from './ask-at-terminal.ts';

const EVERYTHING = {
  name: 'untaken-name',
  description: '_',
  execution: 'sync',
  function: 'new',
  timeLimit: '3',
  rollout: 'CodeDeployDefault.LambdaAllAtOnce',
  warm: 'off',
  greeting: 'Hi.',
  queue: '',
};

const PYTHON = spawnSync('python3', ['-c', 'import pty']).status === 0;
const WITHOUT_PYTHON = PYTHON ? '' : ' (skipped: python3 is missing, which makes the terminal)';

interface Shown {
  readonly shown: string;
  readonly code: number;
  readonly untyped: readonly unknown[];
}

/** Runs `warmline new --dry-run` in a terminal, and types the keys when the text is shown. */
function atTerminal(args: readonly string[], ...steps: readonly (readonly [text: string, keys: string])[]): Shown {
  const driver = join(import.meta.dirname, '../testing/drive-terminal.py');
  const command = [process.execPath, join(ROOT, 'tools/cli/bin/warmline.js'), 'new', '--dry-run', ...args];
  const printed = execFileSync('python3', [driver, JSON.stringify(steps), ...command], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm', COLUMNS: '200' },
  });
  return JSON.parse(printed) as Shown;
}

describe('askAtTerminal', () => {
  test('asks nothing where everything is given', async () => {
    expect(await askAtTerminal({ ...EVERYTHING, alias: 'LIVE' })).toEqual({ ...EVERYTHING, alias: 'LIVE' });
  });

  test.skipIf(!PYTHON)(`asks for what was not given, and again for a bad answer${WITHOUT_PYTHON}`, () => {
    const { shown, code, untyped } = atTerminal(
      ['--description=_', '--rollout=AllAtOnce', '--warm=off', '--queue='],
      ['Name, in kebab-case', 'Order Status\r'],
      ['name is "Order Status"', '\u0015untaken-name\r'],
      ['How does Connect have the work done', '\u001B[B\r'],
      ['A new function, or the ARN', '\r'],
      ['How many seconds may the work take, 2 to 55', '40\r'],
      ['How many seconds of silence', '\r'],
      ['What does the caller hear meanwhile', '\r'],
      ['What does the caller hear first?', '\r'],
    );

    expect(untyped).toEqual([]);
    expect(code).toBe(0);
    expect(shown).toContain('Welcome to untaken name. One moment, please.');
    expect(shown).toContain('apps/untaken-name/integration.json');
    expect(shown).not.toMatch(/What is it for|new version take over|kept warm|ARN of the queue|side by side|reused/);
  });

  test.skipIf(!PYTHON)(`says that nothing was written when the answers end (Ctrl-D)${WITHOUT_PYTHON}`, () => {
    const { shown, code } = atTerminal([], ['Name, in kebab-case', '\u0004']);

    expect(code).toBe(1);
    expect(shown).toMatch(/warmline: The questions were not answered to the end\. Nothing was written\.\r?\n$/);
  });
});
