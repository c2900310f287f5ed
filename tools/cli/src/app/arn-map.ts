import { resolve } from 'node:path';
import type { ResourceReference, ResourceResolver } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { readJson } from '../read-text.ts';

/**
 * Reads a map of ARNs by kind and name, `{ "functions": { "order-status": "arn:…" } }`.
 *
 * @throws UsageError when it cannot be read or has another form
 */
export function readArnMap(file: string, cwd: string): ResourceResolver {
  const map = readJson(resolve(cwd, file), file);
  const kinds = new Map(entriesOf(map, file, 'The map').map(([kind, names]) => [kind, arnsIn(names, file, kind)]));
  return ({ kind, name }) => kinds.get(kind)?.get(name);
}

/** What a map lacks, in the form in which it is to be added. */
export function lackingIn(file: string, references: readonly ResourceReference[]): string {
  const lines = references.map(({ kind, name }) => `  "${kind}": { "${name}": "<ARN>" }`);
  return `The map ${file} lacks:\n${lines.join('\n')}`;
}

function arnsIn(names: unknown, file: string, kind: string): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(names, file, `"${kind}"`).map(([name, arn]) => {
      if (typeof arn === 'string' && arn.startsWith('arn:')) return [name, arn];
      throw wrongForm(file, `"${kind}": { "${name}" } is ${JSON.stringify(arn)}, no ARN`);
    }),
  );
}

function entriesOf(value: unknown, file: string, what: string): readonly (readonly [string, unknown])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw wrongForm(file, `${what} is ${JSON.stringify(value)}, no object`);
}

function wrongForm(file: string, found: string): UsageError {
  return new UsageError(
    `The map ${file} does not have the form { "functions": { "<name>": "<ARN>" }, "queues": { … } }: ${found}.`,
  );
}
