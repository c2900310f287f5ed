import { createScanner, findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { layOut } from '../lay-out.ts';
import { parseAll, type ParseResult } from '../parse.ts';
import { describeOnRealFlows, TODAYS_DOCUMENTS } from '../real-documents.fixture.ts';

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

describeOnRealFlows('documents of other people', () => {
  it('has wrapped and bare documents in the folder', () => {
    const results = TODAYS_DOCUMENTS.flatMap(({ text }) => parseAll(text)).filter((result) => result.ok);

    expect(results.filter(({ wrapper }) => wrapper !== undefined).length).toBeGreaterThan(0);
    expect(results.filter(({ wrapper }) => wrapper === undefined).length).toBeGreaterThan(0);
  });

  it.each(TODAYS_DOCUMENTS)('reads $file, and gives its flow back to the byte', ({ file, text }) => {
    for (const result of parseAll(text, file)) {
      expect(result.ok, JSON.stringify(result)).toBe(true);
      if (result.ok) expect(emit(result.flow)).toBe(writtenText(text, result));
    }
  });

  it.each(TODAYS_DOCUMENTS)('lays out $file, and spells every token of its actions as they were', ({ text }) => {
    for (const result of parseAll(text)) {
      if (!result.ok) continue;
      const before = actionTokens(writtenText(text, result));

      expect(before.length).toBeGreaterThan(0);
      expect(actionTokens(emit(layOut(result.flow)))).toEqual(before);
    }
  });
});
