import { resolve } from 'node:path';
import { latencyNamesOf, type Flow, type Latencies } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { readJson } from '../read-text.ts';

/**
 * Puts the latencies of a file and those of the command line together; the command line wins.
 *
 * @throws UsageError when the file cannot be read, or does not have the form `{ "<name>": <seconds> }`
 */
export function statedLatencies(
  file: string | undefined,
  stated: ReadonlyMap<string, number> = new Map(),
  cwd: string,
): Latencies {
  return new Map([...(file === undefined ? [] : latenciesIn(file, cwd)), ...stated]);
}

/** Names that a latency is stated for and no flow has. */
export function unknownNames(latencies: Latencies, flows: readonly Flow[]): readonly string[] {
  if (latencies.size === 0) return [];
  const known = new Set(flows.flatMap(({ Actions }) => Actions.flatMap(latencyNamesOf)));
  return [...latencies.keys()].filter((name) => !known.has(name));
}

function latenciesIn(file: string, cwd: string): readonly (readonly [string, number])[] {
  const document = readJson(resolve(cwd, file), file);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw wrongForm(file, 'it is no object');
  }
  return Object.entries(document).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return [name, value];
    throw wrongForm(file, `"${name}" is ${JSON.stringify(value)}, no number of seconds`);
  });
}

function wrongForm(file: string, found: string): UsageError {
  return new UsageError(`${file} does not have the form { "<function or block>": <seconds> }: ${found}.`);
}
