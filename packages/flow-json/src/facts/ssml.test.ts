import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ssmlProblem } from './ssml.ts';

describe('ssmlProblem', () => {
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '<speak>', '<!DOCTYPE', '<![CDATA[', '&#x'),
        (text, start) => {
          expect([undefined, 'malformed', 'no-root']).toContain(ssmlProblem(start + text)?.kind);
        },
      ),
    );
  });

  it('stops at the first error, so that four million of them take no longer than the time-out of a test', () => {
    expect(ssmlProblem('<speak>' + '<'.repeat(4_000_000))).toEqual(ssmlProblem('<speak><<'));
  });

  it('takes every text whose marks are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const escaped = text.replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`);

        expect(ssmlProblem(`<speak>${escaped}</speak>`)).toBeUndefined();
      }),
    );
  });
});
