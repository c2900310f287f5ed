import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { throwawayFolder } from '../testing/throwaway.ts';
import { LARGEST_FLOW_BYTES, readBounded } from './read-bounded.ts';
import { readFlowFiles } from './read-flow-files.ts';

const FLOW = '{ "StartAction": "a" }';

describe('readFlowFiles', () => {
  test('passes over what lies in a folder and is no flow, but reads what is named', () => {
    const cwd = throwawayFolder({ 'in/package.json': '{}', 'in/flow.json': FLOW, 'other.json': '[]' });

    const read = readFlowFiles(['in', 'other.json'], cwd);

    expect(read.map(({ shown, text, tooLarge }) => [shown, text, tooLarge])).toEqual([
      ['in/flow.json', FLOW, false],
      ['other.json', '[]', false],
    ]);
  });

  test('reads no more than a flow can hold', () => {
    const cwd = throwawayFolder({ 'flow.json': FLOW + ' '.repeat(LARGEST_FLOW_BYTES) });

    const [read] = readFlowFiles(['flow.json'], cwd);

    expect(read?.tooLarge).toBe(true);
    expect(read?.text).toHaveLength(LARGEST_FLOW_BYTES);
  });

  test('names every file that cannot be read', () => {
    const cwd = throwawayFolder({ 'flow.json': FLOW });
    mkdirSync(join(cwd, 'folder.json'));

    expect(() => readFlowFiles(['flow.json', 'none.json', 'flow.json/x'], cwd)).toThrow(
      'Cannot read none.json: there is no such file or folder.\nCannot read flow.json/x: a part of the path is no folder.',
    );
  });
});

describe('readBounded', () => {
  test('ends at its bound where a device never ends', () => {
    expect(readBounded('/dev/zero', '/dev/zero', 1000)).toEqual({ text: '\0'.repeat(1000), tooLarge: true });
  });

  test('puts a file together from its pieces', () => {
    const text = 'ä'.repeat(100_000);
    const cwd = throwawayFolder({ 'long.txt': text });

    expect(readBounded(join(cwd, 'long.txt'), 'long.txt', 1_000_000)).toEqual({ text, tooLarge: false });
  });
});
