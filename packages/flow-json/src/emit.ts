import { applyEdits, format } from 'jsonc-parser';
import { writtenAs } from './document/source.ts';
import type { Flow } from './flow/flow.ts';

/**
 * Writes a flow as the JSON text that the service and the console's import take. `parse(emit(flow))` gives the flow back, and
 * `emit` of what `parse` gave is the text that it read: key order, escapes and the spelling of numbers included. Parts of such
 * a flow that were not changed keep their spelling beside parts that were. Performs no I/O.
 */
export function emit(flow: Flow): string {
  const whole = writtenAs(flow);
  if (whole !== undefined) return whole;
  const actions = flow.Actions.map(writtenAs);
  const members = Object.entries(flow).map(([key, value]) => [key, value as unknown, writtenAs(value)] as const);
  if (actions.every((text) => text === undefined) && members.every(([, , text]) => text === undefined)) {
    return `${JSON.stringify(flow, null, 2)}\n`;
  }
  const list = flow.Actions.map((action, index) => actions[index] ?? JSON.stringify(action)).join(',');
  const written = members.map(
    ([key, value, text]) =>
      `${JSON.stringify(key)}:${key === 'Actions' ? `[${list}]` : (text ?? JSON.stringify(value))}`,
  );
  return `${tidy(`{${written.join(',')}}`)}\n`;
}

/** The same document, indented; every token stays as it is written. */
function tidy(text: string): string {
  return applyEdits(text, format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' }));
}
