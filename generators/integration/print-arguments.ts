import { textWidth } from './text-width.ts';

const PRINT_WIDTH = 120;

/**
 * The two arguments of a call that is a statement of its own, a text and an object with one property, laid out as prettier
 * does: in one line; else with the object opened; else each on a line by itself. Performs no I/O.
 *
 * @param before the line up to the opening parenthesis, its indentation included
 * @param literal the text, as a literal
 * @param property the object's property, for example `name: 'greeting'`
 */
export function printArguments(before: string, literal: string, property: string): string {
  const indentation = before.slice(0, before.length - before.trimStart().length);
  const fits = (rest: string): boolean => textWidth(`${before}${literal}${rest}`) <= PRINT_WIDTH;

  if (fits(`, { ${property} });`)) return `${literal}, { ${property} }`;
  if (fits(', {')) return `${literal}, {\n${indentation}  ${property},\n${indentation}}`;
  return `\n${indentation}  ${literal},\n${indentation}  { ${property} },\n${indentation}`;
}
