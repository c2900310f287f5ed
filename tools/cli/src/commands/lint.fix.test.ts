import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXABLE, FIXED } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

async function lintForJson(args: readonly string[], cwd: string) {
  const ran = await runForJson(['lint', ...args], cwd);
  return { ...ran, answer: ran.answer as { readonly fixed?: readonly unknown[] } };
}

describe('lint --fix', () => {
  test('applies fixes to the file, leaves every other byte, and tells what it did', async () => {
    const cwd = throwawayFolder({ 'flow.json': FIXABLE });

    const { exitCode, out, err } = await run(['lint', 'flow.json', '--fix'], cwd);

    expect(readFileSync(join(cwd, 'flow.json'), 'utf8')).toBe(FIXED);
    expect(readdirSync(cwd)).toEqual(['flow.json']);
    expect(exitCode).toBe(0);
    expect(err).toBe('Fixed flow.json.\n');
    expect(out).toMatch(
      /^Fixed 2 in flow\.json:\n {2}WL101 unknown-action-type at Actions\[0\]\.Type: .+\.\n {2}WL106 .+\.\n\n1 file checked: nothing to report\.\n$/,
    );
  });

  test('run twice changes nothing more', async () => {
    const cwd = throwawayFolder({ 'flow.json': FIXABLE });

    await run(['lint', 'flow.json', '--fix'], cwd);
    const { answer, err } = await lintForJson(['flow.json', '--fix'], cwd);

    expect(answer.fixed).toEqual([]);
    expect(err).toBe('');
  });

  test('fixes a flow that stands as a text in a larger document', async () => {
    const wrapped = (content: string): string => JSON.stringify({ ContactFlow: { Content: content } }, null, 1);
    const cwd = throwawayFolder({ 'flow.json': wrapped(FIXABLE) });

    await run(['lint', '.', '--fix'], cwd);

    expect(readFileSync(join(cwd, 'flow.json'), 'utf8')).toBe(wrapped(FIXED));
  });

  test('with --dry-run shows the changes and makes none', async () => {
    const cwd = throwawayFolder({ 'flow.json': FIXABLE });

    const { out, err } = await run(['lint', 'flow.json', '--fix', '--dry-run'], cwd);
    const { answer } = await lintForJson(['flow.json', '--fix', '--dry-run'], cwd);

    expect(readFileSync(join(cwd, 'flow.json'), 'utf8')).toBe(FIXABLE);
    expect(err).toBe('');
    expect(out).toMatch(/^Would fix 2 in flow\.json:\n(?: {2}.+\n){2}--- flow\.json\n\+\+\+ flow\.json\n@@ /);
    expect(out).toMatch(/\n-\t\t\t"Identifier": "untag", "Type": "UnTagContact".*\n\+.*"UntagContact"/);
    expect(answer.fixed).toMatchObject([{ file: 'flow.json', issues: [{}, {}] }]);
  });

  test('fixes nothing that is suppressed', async () => {
    const suppressions = { suppressions: [{ rule: 'WL101', reason: 'It is a test.' }] };
    const cwd = throwawayFolder({ 'flow.json': FIXABLE, 'flow.suppressions.json': JSON.stringify(suppressions) });

    await run(['lint', 'flow.json', '--fix'], cwd);

    expect(readFileSync(join(cwd, 'flow.json'), 'utf8')).toBe(FIXED.replace('UntagContact', 'UnTagContact'));
  });

  test('leaves a file alone that is not UTF-8', async () => {
    const cwd = throwawayFolder({});
    const bytes = Buffer.from(FIXABLE.replace('"a"', '"\xE4"'), 'latin1');
    writeFileSync(join(cwd, 'flow.json'), bytes);
    symlinkSync('flow.json', join(cwd, 'link.json'));

    const { exitCode, out, err } = await run(['lint', 'link.json', '--fix'], cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('warmline: link.json is not UTF-8, or was changed since it was read. It is left as it is.\n');
    expect(readFileSync(join(cwd, 'flow.json'))).toEqual(bytes);
  });
});
