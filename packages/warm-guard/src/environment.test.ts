import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PING_INPUT } from './ping-input.ts';

/** Runs a script in a process of its own, which is to the guard a fresh execution environment; gives its stdout. */
async function inFreshEnvironment(script: string): Promise<string> {
  const source = `import { PING_INPUT, withWarmGuard } from '${import.meta.resolve('./index.ts')}'; ${script}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]);
  return stdout;
}

function coldStarts(stdout: string): readonly unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { ColdStart: unknown }).ColdStart);
}

describe('a guarded handler in its execution environment', () => {
  it('writes each ping as one raw line to stdout, cold for the first alone', async () => {
    const stdout = await inFreshEnvironment(`
      const handler = withWarmGuard(async () => ({}));
      await handler(PING_INPUT);
      await handler(PING_INPUT);`);

    expect(stdout.endsWith('\n')).toBe(true);
    expect(coldStarts(stdout)).toEqual([1, 0]);
  });

  it('is warm for a ping that follows a call, to whichever handler the call went', async () => {
    const stdout = await inFreshEnvironment(`
      await withWarmGuard(async () => ({}))({ Name: 'ContactFlowEvent' });
      await withWarmGuard(async () => ({}))(PING_INPUT);`);

    expect(coldStarts(stdout)).toEqual([0]);
  });

  it.each([
    ['cold', '', true],
    ['warm', "await handler({ Name: 'ContactFlowEvent' });", false],
  ])('tells onPing that its ping met a %s environment', async (_what, before, cold) => {
    const stdout = await inFreshEnvironment(`
      const onPing = (ping) => process.stdout.write(JSON.stringify(ping));
      const handler = withWarmGuard(async () => ({}), { onPing, sink: () => {} });
      ${before}
      await handler(PING_INPUT, { functionVersion: '7' });`);

    expect(JSON.parse(stdout)).toEqual({ event: PING_INPUT, context: { functionVersion: '7' }, cold });
  });

  it('answers where its work hangs and nothing else keeps the process busy, and keeps it busy no longer', async () => {
    const stdout = await inFreshEnvironment(`
      const left = (milliseconds) => ({ getRemainingTimeInMillis: () => milliseconds });
      await withWarmGuard(async () => ({}), { onPing: () => new Promise(() => {}) })(PING_INPUT, left(600));
      await withWarmGuard(async () => ({}), { onPing: () => {} })(PING_INPUT, left(900_000));`);

    expect(coldStarts(stdout)).toEqual([1, 0]);
  });

  it('writes past a console that wraps what it is given', async () => {
    const stdout = await inFreshEnvironment(`
      console.log = (text) => process.stdout.write(JSON.stringify({ message: text }));
      await withWarmGuard(async () => ({}))(PING_INPUT);`);

    expect(JSON.parse(stdout)).toHaveProperty('_aws');
  });
});
