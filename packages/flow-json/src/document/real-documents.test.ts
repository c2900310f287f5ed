import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner, findNodeAtLocation, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { layOut } from '../lay-out.ts';
import { parseAll, type ParseResult } from '../parse.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

const documents =
  FOLDER === undefined
    ? []
    : readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }))
        .filter(({ text }) => !text.includes('"modules"'));

/** The flow's own text, as somebody wrote it. */
function writtenText(text: string, result: ParseResult): string {
  return result.ok && result.wrapper !== undefined ? result.wrapper.text : text.replace(/^\uFEFF/, '');
}

/** Every token of a flow's actions, as it is spelled. */
function actionTokens(text: string): string[] {
  const actions = findNodeAtLocation(parseTree(text) ?? { type: 'null', offset: 0, length: 0 }, ['Actions']);
  const { offset = 0, length = 0 } = actions ?? {};
  const list = text.slice(offset, offset + length);
  const scanner = createScanner(list, true);
  const tokens: string[] = [];
  // The end of the text is a token too, of no length.
  do {
    scanner.scan();
    tokens.push(list.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()));
  } while (scanner.getTokenLength() > 0);
  return tokens;
}

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)(
  'documents of other people (skipped unless WARMLINE_FLOWS names their folder)',
  () => {
    it('has wrapped and bare documents in the folder', () => {
      const results = documents.flatMap(({ text }) => parseAll(text)).filter((result) => result.ok);

      expect(results.filter(({ wrapper }) => wrapper !== undefined).length).toBeGreaterThan(0);
      expect(results.filter(({ wrapper }) => wrapper === undefined).length).toBeGreaterThan(0);
    });

    it.each(documents)('reads $file, and gives its flow back to the byte', ({ file, text }) => {
      for (const result of parseAll(text, file)) {
        expect(result.ok, JSON.stringify(result)).toBe(true);
        if (result.ok) expect(emit(result.flow)).toBe(writtenText(text, result));
      }
    });

    it.each(documents)('lays out $file, and spells every token of its actions as they were', ({ text }) => {
      for (const result of parseAll(text)) {
        if (!result.ok) continue;
        const before = actionTokens(writtenText(text, result));

        expect(before.length).toBeGreaterThan(0);
        expect(actionTokens(emit(layOut(result.flow)))).toEqual(before);
      }
    });
  },
);
