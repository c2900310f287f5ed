import { SaxesParser } from 'saxes';

/** What is wrong with an SSML text, in words; undefined for SSML that a voice can read. */
export interface SsmlProblem {
  readonly kind: 'malformed' | 'no-root';
  readonly what: string;
}

/** Marks of templates and references that would not stand in XML: they are filled in before anybody speaks. */
const FILLED_IN = /<<[^<>]+>>|\$\{[^{}]*\}|\{\{[^{}]*\}\}|\$(?:\.[\w-]+|\[(?:'[^']*'|"[^"]*")\])+/g;

/** Reads SSML as XML: is it well-formed, and is `speak` around all of it? References in it are text. Performs no I/O. */
export function ssmlProblem(ssml: string): SsmlProblem | undefined {
  const text = ssml.replace(FILLED_IN, 'x').trim();
  if (/^<speak[\s>/]/.test(text) || text.startsWith('<?xml')) return parsed(text);
  // Wrapped, so that a missing root and a broken tag are told apart.
  const inner = parsed(`<speak>${text}</speak>`);
  return inner ?? { kind: 'no-root', what: 'does not stand in <speak>' };
}

/** How many characters the parser is given at once. */
const PIECE = 1_000;

function parsed(text: string): SsmlProblem | undefined {
  const parser = new SaxesParser({ fragment: false, position: false });
  let problem: SsmlProblem | undefined;
  let root: string | undefined;
  parser.on('error', ({ message }) => {
    problem ??= { kind: 'malformed', what: `is not well-formed (${message.replace(/\.$/, '')})` };
  });
  parser.on('opentag', ({ name }) => {
    root ??= name;
  });
  // The parser goes on after an error, and takes its time over each.
  for (let at = 0; at < text.length && problem === undefined; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (problem === undefined) parser.close();
  return problem ?? (root === 'speak' ? undefined : { kind: 'no-root', what: 'does not stand in <speak>' });
}
