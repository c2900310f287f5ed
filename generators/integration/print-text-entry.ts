import { textWidth } from './text-width.ts';

const PRINT_WIDTH = 120;

/**
 * An entry of an object whose value is a text, laid out as prettier does: in one line where it fits, else with the text below the key.
 * Performs no I/O.
 *
 * @param indentation of the line, which ends in a comma
 * @param literal the text, as a literal
 */
export function printTextEntry(indentation: string, key: string, literal: string): string {
  const line = `${key}: ${literal}`;
  return textWidth(`${indentation}${line},`) <= PRINT_WIDTH ? line : `${key}:\n${indentation}  ${literal}`;
}
