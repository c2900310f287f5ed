import { describe, expect, it } from 'vitest';
import { nameModules } from './name-modules.ts';
import { readOldExport } from './read-old-export.ts';

function named(...ids: readonly (string | null)[]) {
  const read = readOldExport({ modules: ids.map((id) => ({ id })) });
  if (!read.ok) throw new Error(read.problem.message);
  return nameModules(read.old.modules);
}

describe('nameModules', () => {
  it("keeps the ids that today's language takes", () => {
    const { identifiers, notes } = named('6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11', 'menu');

    expect(identifiers).toEqual(['6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11', 'menu']);
    expect(notes).toEqual([[], []]);
  });

  it.each([
    ['a character that is refused', ['main/menu'], ['main-menu'], /main-menu/],
    ['no id', [null], ['block-1'], /Its id is missing; it is called "block-1"/],
    ["an id of the language's own", ['__proto__'], ['proto'], /"proto"/],
    ['an id that another has', ['menu', 'menu'], ['menu', 'menu-2'], /that of modules\[0\] too/],
    ['an id that another became', ['main/menu', 'main-menu'], ['main-menu', 'main-menu-2'], /is taken/],
  ])('renames %s, and says so', (_, ids, identifiers, says) => {
    const names = named(...ids);

    expect(names.identifiers).toEqual(identifiers);
    expect(names.notes.at(-1)?.join(' ')).toMatch(says);
  });

  it('finds the first of an id, and names further actions beside all others', () => {
    const names = named('menu', 'menu');

    expect(names.identifierOf('menu')).toBe('menu');
    expect(names.identifierOf('constructor')).toBeUndefined();
    expect(names.give('menu')).toBe('menu-3');
  });
});
