import { resolve } from 'node:path';
import { RESOURCE_KINDS, type ResourceReference, type ResourceResolver } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { readJson } from '../read-text.ts';

/**
 * Reads a map of ARNs by kind and name, `{ "functions": { "order-status": "arn:…" } }`. An id may stand for an ARN where the
 * service takes one, and `numbers` are phone numbers in E.164.
 *
 * @throws UsageError when it cannot be read or has another form
 */
export function readArnMap(file: string, cwd: string): ResourceResolver {
  const map = readJson(resolve(cwd, file), file);
  const kinds = new Map(
    entriesOf(map, file, 'The map').map(([kind, names]) => [kind, valuesIn(names, file, kindNamed(kind, file))]),
  );
  return ({ kind, name }) => kinds.get(kind)?.get(name);
}

/** What the ARN of a resource holds, by its kind. */
const IN_ARN: Readonly<Partial<Record<ResourceReference['kind'], string>>> = {
  functions: ':function:',
  queues: '/queue/',
  prompts: '/prompt/',
  hours: '/operating-hours/',
  bots: ':bot-alias/',
  flows: '/contact-flow/',
  modules: '/flow-module/',
  agents: '/agent/',
  views: ':view/',
  assistants: ':assistant/',
};

const E164 = /^\+[1-9]\d{1,14}$/;
const ARN = /^arn:\S+$/;
/** Ids, with a version or an alias behind them (`<id>:$LATEST`), and the names of managed views. */
const ID = /^[A-Za-z0-9][A-Za-z0-9:$._/-]*$/;

/** Kinds whose resources the service knows by ARN alone (flow-language 7). */
const BY_ARN_ALONE: ReadonlySet<string> = new Set(['functions', 'bots', 'assistants']);

function kindNamed(kind: string, file: string): ResourceReference['kind'] {
  const known = RESOURCE_KINDS.find((one) => one === kind);
  if (known === undefined) throw wrongForm(file, `"${kind}" is no kind; the kinds are ${RESOURCE_KINDS.join(', ')}`);
  return known;
}

function valuesIn(names: unknown, file: string, kind: ResourceReference['kind']): ReadonlyMap<string, string> {
  const [pattern, wanted] =
    kind === 'numbers'
      ? ([E164, 'no number in E.164, such as +4930123456'] as const)
      : BY_ARN_ALONE.has(kind)
        ? ([ARN, 'no ARN'] as const)
        : ([ID, 'neither ARN nor id'] as const);
  return new Map(
    entriesOf(names, file, `"${kind}"`).map(([name, value]) => {
      const place = `"${kind}": { "${name}" } is ${JSON.stringify(value)}`;
      if (typeof value !== 'string' || !pattern.test(value)) throw wrongForm(file, `${place}, ${wanted}`);
      const mark = IN_ARN[kind];
      if (mark === undefined || !ARN.test(value) || value.includes(mark)) return [name, value];
      throw wrongForm(file, `${place}, the ARN of something else: one of the ${kind} holds "${mark}"`);
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
