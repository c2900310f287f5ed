import { textWidth } from './text-width.ts';

/** Plain JSON without null; an object may be of any interface. */
type Json = string | number | boolean | readonly Json[] | object;

const PRINT_WIDTH = 120;

/**
 * JSON as prettier prints it where every object stands open but those in lists: a list in one line where it fits, else one
 * member on each. Performs no I/O.
 *
 * @param indentation of the line that the value begins in
 * @param before how much of that line is taken, in columns, its indentation included
 * @param after how much has to follow the value there
 */
export function printJson(value: Json, indentation = '', before = 0, after = 0): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indentation}  `;
  if (isList(value)) {
    const members = value.map(inOneLine);
    const line = `[${members.join(', ')}]`;
    if (!standsOpen(value) && before + textWidth(line) + after <= PRINT_WIDTH) return line;
    return `[\n${members.map((member) => inner + member).join(',\n')}\n${indentation}]`;
  }
  const entries = Object.entries(value) as readonly (readonly [string, Json])[];
  const printed = entries.map(([key, entry], index) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + printJson(entry, inner, textWidth(start), index < entries.length - 1 ? 1 : 0);
  });
  return `{\n${printed.join(',\n')}\n${indentation}}`;
}

function inOneLine(value: Json): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const entries = Object.entries(value) as readonly (readonly [string, Json])[];

  return `{ ${entries.map(([key, entry]) => `${JSON.stringify(key)}: ${inOneLine(entry)}`).join(', ')} }`;
}

/** Prettier opens a list of several objects that each have several keys. */
function standsOpen(list: readonly Json[]): boolean {
  return (
    list.length > 1 &&
    list.every((member) => typeof member === 'object' && !isList(member) && Object.keys(member).length > 1)
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
