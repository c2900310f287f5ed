import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTEFACT_RULES } from './registry.ts';

const SUPPORT = ['registry.ts', 'rule.ts'];

describe('ARTEFACT_RULES', () => {
  it('holds the rule of every file in this folder', () => {
    const files = readdirSync(import.meta.dirname).filter(
      (file) => !file.endsWith('.test.ts') && !SUPPORT.includes(file),
    );

    expect(ARTEFACT_RULES.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it('has every code and every name once, in ascending order', () => {
    const codes = ARTEFACT_RULES.map(({ code }) => code);
    const names = ARTEFACT_RULES.map(({ name }) => name);

    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ARTEFACT_RULES.map((rule) => [rule.name, rule] as const))('%s says what it wants and why', (_, rule) => {
    expect(rule.code).toMatch(/^WL6\d\d$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.reason).toMatch(/^[A-Z].*\.$/);
  });
});
