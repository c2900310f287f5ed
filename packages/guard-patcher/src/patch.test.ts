import { describe, expect, test } from 'vitest';
import { patch } from './patch.ts';

describe('patch', () => {
  test('guards beside a sum of thousands', () => {
    const source = `exports.sum = ${'1 + '.repeat(3_000)}1;\nexports.handler = async (event) => {\n  return 1;\n};\n`;

    expect(patch({ source, file: 'index.js' })).toMatchObject({ changed: true, issues: [] });
  });

  test.each([
    ['index.js', `exports.list = ${'['.repeat(50_000)}${']'.repeat(50_000)};\n`],
    ['app.py', `LIST = ${'('.repeat(50_000)}1${')'.repeat(50_000)}\n`],
  ])('refuses in %s what is nested too deeply, and throws nothing', (file, source) => {
    const outcome = patch({ source, file });

    expect(outcome.changed).toBe(false);
    expect(['unreadable', 'syntax-error']).toContain(outcome.issues[0]?.code);
  });

  test('refuses another language', () => {
    expect(patch({ source: '', file: 'Main.java' })).toMatchObject({
      changed: false,
      issues: [{ code: 'language-unknown', message: 'Main.java is neither JavaScript nor TypeScript nor Python.' }],
    });
  });
});
