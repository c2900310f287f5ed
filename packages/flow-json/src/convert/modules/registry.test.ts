import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { converterOf, MODULES } from './registry.ts';

/** Files that hold a converter, and those whose functions a converter hands on to. */
const FILES = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts') && file !== 'registry.ts');

describe('MODULES', () => {
  it('holds every converter that there is', async () => {
    const registered = new Set(Object.values(MODULES));

    const unregistered = [];
    for (const file of FILES) {
      const exported = Object.entries((await import(join(import.meta.dirname, file))) as Record<string, unknown>);
      for (const [name, value] of exported) {
        const isConverter = typeof value === 'object' && value !== null && 'convert' in value;
        if (isConverter && !registered.has(value as never)) unregistered.push(`${file}: ${name}`);
      }
    }

    expect(unregistered).toEqual([]);
  });

  it('lists types by name', () => {
    expect(Object.keys(MODULES)).toEqual(Object.keys(MODULES).sort());
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'Invented'])('knows no type "%s"', (type) => {
    expect(converterOf(type)).toBeUndefined();
  });
});
