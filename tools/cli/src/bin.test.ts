import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXABLE } from './testing/flows.ts';
import { ROOT } from './testing/run.ts';
import { throwawayApp, throwawayFolder } from './testing/throwaway.ts';

const BIN = join(ROOT, 'tools/cli/bin/warmline.js');
const FLOW = join(ROOT, 'apps/customer-greeting/flow/customer-greeting.flow.json');

/** Runs the command as a shell would, on this Node. */
function warmline(args: readonly string[], cwd = ROOT): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

describe('bin', () => {
  test('runs from the source, in any folder, and ends with the exit code', async () => {
    const cwd = throwawayFolder({ 'list.json': '[]' });

    const good = await warmline(['lint', FLOW], cwd);
    const bad = await warmline(['lint', 'list.json'], cwd);
    const unknown = await warmline(['dial'], cwd);

    expect(good).toEqual({ code: 0, stdout: '1 file checked: nothing to report.\n', stderr: '' });
    expect(bad.code).toBe(2);
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
  });

  test('waits for what comes late on standard input', async () => {
    const cwd = throwawayFolder({ 'flow.json': FIXABLE });
    const child = spawn(process.execPath, [BIN, 'lint', 'flow.json', '--explain', '-'], { cwd });
    let out = '';
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));

    setTimeout(() => child.stdin.end('Action does not support transitions. Path: Actions[1]'), 500);
    await once(child, 'close');

    expect(out).toContain('The block "end"');
  });

  test("keeps what an app's own code prints out of the answer", async () => {
    const app = throwawayApp({
      'flow/flow.ts': (text) => `console.log('loading');\nconsole.table([1]);\n${text}`,
      'function/handler.ts': (text) => `console.log('cold');\n${text}`,
    });

    const { code, stdout, stderr } = await warmline(['call', app, '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'disconnected' });
    expect(stderr).toMatch(/^loading\n/);
  });

  test.each([
    ['enum Mood { Good }\nexport const flow = Mood.Good;', 'enum is not supported in strip-only mode'],
    ['export const flow = {\n', '(APP/flow/flow.ts:1)'],
    ["import { contactFlaw } from '@warmline/flow-json';\nexport const flow = contactFlaw();", '(APP/flow/flow.ts:1)'],
    ['await new Promise(() => {});\nexport const flow = 1;', 'waits for something that never comes'],
    ["import './nowhere.ts';\nexport const flow = 1;", 'nowhere.ts'],
  ])('says what Node has against a flow.ts: %j', async (text, message) => {
    const app = throwawayApp({ 'flow/flow.ts': text });

    const { code, stdout, stderr } = await warmline(['emit', app]);

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message.replace('APP', app));
    expect(stderr).not.toMatch(/\n +at |please report/);
  });

  test('ends without a word when whoever reads has seen enough', async () => {
    const child = spawn(process.execPath, [BIN, 'lint', FLOW], { cwd: ROOT });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));

    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
