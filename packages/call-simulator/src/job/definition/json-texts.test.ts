import type { JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { markJsonTexts, writeJsonTexts } from './json-texts.ts';

/** What the library does: a path becomes its value, under the key without its ending. */
function played(value: JsonValue, given: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((entry: JsonValue) => played(entry, given));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) =>
      key.endsWith('.$') ? [key.slice(0, -2), given] : [key, played(entry, given)],
    ),
  );
}

describe('writeJsonTexts, after markJsonTexts', () => {
  it.each<[JsonValue, string]>([
    [{ note: 'say "hi"\n', path: 'C:\\x' }, '{"note":"say \\"hi\\"\\n","path":"C:\\\\x"}'],
    ['a text', '"a text"'],
    [null, 'null'],
  ])('makes the text of %j, which has backslashes', (given, text) => {
    const marked = markJsonTexts({ deep: [{ 'S.$': 'States.JsonToString($.work.output)' }], kept: 1 });

    expect(writeJsonTexts(played(marked, given))).toEqual({ deep: [{ S: text }], kept: 1 });
  });

  it.each(['$.path', "States.Format('{}', $.a)", "States.JsonToString(States.StringToJson('1'))"])(
    'leaves %s alone',
    (path) => {
      expect(markJsonTexts({ 'S.$': path })).toEqual({ 'S.$': path });
    },
  );
});
