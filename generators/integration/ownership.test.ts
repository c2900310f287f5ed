import { describe, expect, test } from 'vitest';
import { hidesNotice, OURS_NOTICE, ownerOf } from './ownership.ts';

describe('ownerOf', () => {
  test.each([
    [`// ${OURS_NOTICE}\ncode\n`, 'ours'],
    [`# ${OURS_NOTICE}`, 'ours'],
    [`// ${OURS_NOTICE}\r\ncode\r\n`, 'ours'],
    // Whoever rewords the notice has to keep reading the files that are out there.
    ['// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.\n', 'ours'],
    [`\n// ${OURS_NOTICE}\n`, 'yours'],
    ['{\n  "name": "x"\n}\n', 'yours'],
    ['', 'yours'],
  ])('says of %j: %s', (text, owner) => {
    expect(ownerOf(text)).toBe(owner);
  });
});

describe('hidesNotice', () => {
  test.each([
    [`\n// ${OURS_NOTICE}\n`, true],
    [`// ${OURS_NOTICE}\n`, false],
    ['code\n', false],
  ])('says of %j: %s', (text, hidden) => {
    expect(hidesNotice(text)).toBe(hidden);
  });
});
