import { stringLiteral } from '../string-literal.ts';
import { textWidth } from '../text-width.ts';

const PRINT_WIDTH = 120;

/**
 * Texts as a list in TypeScript, laid out as prettier does: in one line where it fits, else one on each. Performs no I/O.
 *
 * @param before the line up to the list, its indentation included; a comma follows the list
 */
export function printList(before: string, texts: readonly string[]): string {
  const indentation = before.slice(0, before.length - before.trimStart().length);
  const literals = texts.map(stringLiteral);
  const line = `[${literals.join(', ')}]`;
  if (textWidth(`${before}${line},`) <= PRINT_WIDTH) return line;
  return `[\n${literals.map((literal) => `${indentation}  ${literal},\n`).join('')}${indentation}]`;
}
