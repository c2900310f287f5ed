import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { WordChange } from '../word-changes.ts';
import { escapedMarkdown, markdownCode } from './escaped-markdown.ts';
import { markdownWords } from './markdown-words.ts';

/** What GitHub makes of a line of Markdown, in a list as the report has it. */
function html(line: string): string {
  return micromark(`- a ${line}`, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** What a reader of the page reads, and how much of it is formatted. */
function read(line: string): { readonly text: string; readonly tags: readonly string[] } {
  const page = html(line).replace(/<!-- -->|<\/?span>/g, '');
  const tags = [...page.matchAll(/<(\w+)[^>]*>/g)].map(([, tag = '']) => tag);
  const text = page
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
  return { text: text.slice(2), tags: tags.filter((tag) => !['ul', 'li', 'br'].includes(tag)) };
}

/** Texts full of what Markdown reads. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('\\`*_{}[]<>()#+-.!|~&@:$"\'=/^')),
      fc.constantFrom(
        '**',
        '~~',
        '<b>',
        '</details>',
        '<!--',
        '-->',
        '&amp;',
        '![x](y)',
        'https://a.b',
        'www.a.b',
        'a@b.c',
        '@all',
        '#1',
      ),
      fc.constantFrom('word', 'ご案内', '。', '「', '£', ' ', '\n', '\n\n# ', '1. ', '🎉'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const spaces = (text: string): string =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/[ ]+/g, ' ')
    .trim();

describe('escapedMarkdown', () => {
  it('shows any text as it is, and formats nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: shown, tags } = read(escapedMarkdown(text));

        expect(spaces(shown)).toBe(spaces(text));
        expect(tags.filter((tag) => tag !== 'a')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['*bold* _too_', '\\*bold\\* \\_too\\_'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['ask @support about #12', 'ask @<!-- -->support about #<!-- -->12'],
    ['from $.Attributes.a', 'from <span>$</span>.Attributes.a'],
  ])('writes %j as %j', (text, markdown) => {
    expect(escapedMarkdown(text)).toBe(markdown);
  });
});

describe('markdownCode', () => {
  it('shows any text as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: shown, tags } = read(markdownCode(text));

        expect(spaces(shown)).toBe(spaces(text.replace(/\n/g, ' ')));
        expect(tags).toEqual(['code']);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('markdownWords', () => {
  const change = (kind: WordChange['kind'], text: string): WordChange => ({ kind, text });

  it.each<[words: readonly WordChange[], markdown: string]>([
    [
      [change('same', 'Thanks for '), change('removed', 'calling'), change('added', 'ringing'), change('same', '.')],
      'Thanks for ~~calling~~ **ringing**.',
    ],
    [[change('same', 'Hello'), change('added', ' again'), change('same', '.')], 'Hello **again**.'],
    [[change('same', 'お'), change('added', '「電話」'), change('same', 'の')], 'お<b>「電話」</b>の'],
    [[change('same', 'a'), change('added', '  '), change('same', 'b')], 'a<b>␣␣</b>b'],
  ])('writes %j as %s', (words, markdown) => {
    expect(markdownWords(words)).toBe(markdown);
  });

  it('marks what came and what went, whatever it is', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (before, removed, added, after) => {
        const words = [
          change('same', before),
          change('removed', removed),
          change('added', added),
          change('same', after),
        ];

        const page = html(`“${markdownWords(words)}”`);

        expect(page.match(/<del>/g)).toHaveLength(1);
        expect(page.match(/<(b|strong)>/g)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});
