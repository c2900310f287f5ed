import { describe, expect, test } from 'vitest';
import { GOOD } from '../testing/flows.ts';
import { OLD_EXPORT } from '../testing/old-exports.ts';
import { throwawayFolder } from '../testing/throwaway.ts';
import { readOldExports } from './read-old-exports.ts';

describe('readOldExports', () => {
  test('finds old exports in a folder, whole or broken, and nothing else', () => {
    const cwd = throwawayFolder({
      'flows/today.json': GOOD,
      'flows/old.json': OLD_EXPORT,
      'flows/cut.json': OLD_EXPORT.slice(0, -3),
      'flows/deep/old.json': OLD_EXPORT,
      'flows/notes.json': '{ "modules": ["a"], "entry": "b" }',
      'flows/old.txt': OLD_EXPORT,
    });

    const found = readOldExports(['flows'], cwd);

    expect(found.map(({ shown }) => shown)).toEqual(['flows/cut.json', 'flows/deep/old.json', 'flows/old.json']);
  });

  test('takes what is named, whatever it holds', () => {
    const cwd = throwawayFolder({ 'today.json': GOOD });

    expect(readOldExports(['today.json'], cwd).map(({ shown }) => shown)).toEqual(['today.json']);
  });
});
