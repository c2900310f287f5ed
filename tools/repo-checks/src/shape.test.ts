import { describe, expect, test } from 'vitest';
import { filesOf, textOf } from './repository.ts';

const sources = filesOf('{packages,generators,apps,tools}/**/*.ts').filter(
  (file) => !file.startsWith('generators/integration/templates/'),
);

const MOST_LINES = 300;
const DRAWERS = /\/(types|utils|util|helpers|common|misc)(\.ts|\/)/;

describe('the shape of the source', () => {
  test(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = sources.filter((file) => !file.endsWith('.test.ts') && textOf(file).split('\n').length > MOST_LINES);

    expect(long).toEqual([]);
  });

  test('no file is a drawer for odds and ends', () => {
    expect(sources.filter((file) => DRAWERS.test(file))).toEqual([]);
  });

  test('an index is a list of names', () => {
    const stars = sources.filter((file) => file.endsWith('/index.ts') && /^export \*/m.test(textOf(file)));

    expect(stars).toEqual([]);
  });

  test('nothing is exported by default', () => {
    const expected = ['generators/plopfile.ts'];

    const defaults = sources.filter((file) => /^export default/m.test(textOf(file)));

    expect(defaults.filter((file) => !expected.includes(file))).toEqual([]);
  });
});
