import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { emit, formatResourceReference, resolveResources, type ResourceReference } from '@warmline/flow-json';
import { findApp } from '../app/app.ts';
import { loadFlow } from '../app/load-flow.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';

export interface EmitCommand {
  readonly app: string;
  /** JSON file with ARNs by kind and name: `{ "functions": { "order-status": "arn:…" } }`. Default: names stay names. */
  readonly map?: string;
  /** File to write. Default: standard output. */
  readonly output?: string;
}

/** Writes an app's flow as a file to import by hand; with a map, literal ARNs take the place of names. */
export async function emitCommand(
  { app, map, output }: EmitCommand,
  { cwd, progress }: Surroundings,
): Promise<Outcome> {
  const { content } = await loadFlow(findApp(app, cwd));
  const arns = map === undefined ? {} : readMap(map, cwd);
  const { flow, unresolved } = resolveResources(content, ({ kind, name }) => arns[kind]?.[name]);
  if (map !== undefined && unresolved.length > 0) throw new UsageError(missingFrom(map, unresolved));
  for (const reference of unresolved) {
    progress(`${formatResourceReference(reference)} stays a name; give its ARN with --map before importing the flow.`);
  }
  const text = emit(flow);
  if (output !== undefined) writeFileSync(resolve(cwd, output), text);
  const names = unresolved.map(formatResourceReference);
  return {
    exitCode: 0,
    json: { flow, unresolved: names, ...(output === undefined ? {} : { written: [output] }) },
    text: output === undefined ? text.trimEnd() : `Wrote ${output}.`,
  };
}

type ArnMap = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

function readMap(file: string, cwd: string): ArnMap {
  let map: unknown;
  try {
    map = JSON.parse(readFileSync(resolve(cwd, file), 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read the map ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const good =
    isRecord(map) &&
    Object.values(map).every(
      (names) => isRecord(names) && Object.values(names).every((arn) => typeof arn === 'string'),
    );
  if (!good)
    throw new UsageError(`The map ${file} has not the form { "functions": { "<name>": "<ARN>" }, "queues": { … } }.`);
  return map as ArnMap;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function missingFrom(map: string, unresolved: readonly ResourceReference[]): string {
  const lines = unresolved.map(({ kind, name }) => `  "${kind}": { "${name}": "<ARN>" }`);
  return `The map ${map} lacks:\n${lines.join('\n')}`;
}
