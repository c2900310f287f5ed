import { describe, expect, it } from 'vitest';
import { readResponse } from './read-response.ts';

/** A response of exactly so many bytes. */
function responseOf(bytes: number): string {
  return JSON.stringify({ a: 'x'.repeat(bytes - JSON.stringify({ a: '' }).length) });
}

describe('readResponse', () => {
  it.each(['{}', '{"state":"shipped"}', responseOf(32 * 1024)])('takes a flat map: %.30s', (response) => {
    const read = readResponse('f', response, 'STRING_MAP');

    expect(read).toEqual({ ok: true, value: JSON.parse(response) as unknown });
  });

  it.each(['{"a":{"b":[1]}}', 'null', '[1,2]', '"text"', '7'])(
    'takes any JSON where JSON is asked for: %s',
    (response) => {
      const read = readResponse('f', response, 'JSON');

      expect(read).toEqual({ ok: true, value: JSON.parse(response) as unknown });
    },
  );

  it.each([
    ['null', 0, 'null'],
    ['[]', 0, 'a list'],
    ['"text"', 0, 'a string'],
    ['{"a":"x","b":2,"c":null}', 2, 'a number at "b"'],
    ['{"a":{"b":"c"}}', 1, 'an object at "a"'],
  ])('refuses %s as a flat map', (response, wrongValues, what) => {
    const read = readResponse('f', response, 'STRING_MAP');

    expect(read).toMatchObject({ ok: false, limit: { limit: 'lambda-response-shape', figures: { wrongValues } } });
    expect(JSON.stringify(read)).toContain(JSON.stringify(what).slice(1, -1));
  });

  it.each([responseOf(32 * 1024 + 1), JSON.stringify({ a: 'ü'.repeat(17_000) })])(
    'refuses more than 32 KB of UTF-8, in either mode',
    (response) => {
      const read = readResponse('f', response, 'JSON');

      const figures = { bytes: Buffer.byteLength(response), limitBytes: 32_768 };
      expect(read).toMatchObject({ ok: false, limit: { limit: 'lambda-response-size', figures } });
    },
  );
});
