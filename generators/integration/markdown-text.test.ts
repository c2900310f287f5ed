import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { markdownText } from './markdown-text.ts';
import { anyText } from './testing/any-spec.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What prettier's parser reads below a title; it is the only parser of Markdown here, and not in prettier's types. */
async function readBelowTitle(markdown: string): Promise<readonly Node[]> {
  const { __debug } = prettier as unknown as {
    readonly __debug: { parse(text: string, options: object): Promise<{ readonly ast: Node }> };
  };
  const { ast } = await __debug.parse(`# Title\n\n${markdown}\n`, { parser: 'markdown' });
  return ast.children?.slice(1) ?? [];
}

/** The text of a node; anything that is neither text nor a bare address shows by its kind. */
function textOf({ type, value = '', children = [] }: Node): string {
  if (type === 'text') return value;
  return type === 'paragraph' || type === 'link' ? children.map(textOf).join('') : `<${type}>`;
}

describe('markdownText', () => {
  test.each([
    ['Finds an order.', 'Finds an order.'],
    ['two\nlines  and\tmore ', 'two lines and more'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['a-b + c', 'a-b + c'],
    ['*a* `b` [c](d) <e> &amp; $f$ | {{g}}', '\\*a\\* \\`b\\` \\[c\\](d) \\<e\\> \\&amp; \\$f\\$ \\| \\{\\{g\\}\\}'],
    ['_a_ but snake_case', '\\_a\\_ but snake_case'],
    ['C:\\x', 'C:\\\\x'],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  test('stays as it is when prettier prints it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(200), async (text) => {
        const source = `# Title\n\n${markdownText(text)}\n`;

        expect(await prettier.format(source, { parser: 'markdown', printWidth: 120 })).toBe(source);
      }),
      { numRuns: 200 },
    );
  });

  test('is read as one paragraph that says the text, white space aside', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(200), async (text) => {
        const nodes = await readBelowTitle(markdownText(text));

        expect(nodes.map(textOf)).toEqual([text.trim().replace(/\s+/g, ' ')]);
      }),
      { numRuns: 300 },
    );
  });
});
