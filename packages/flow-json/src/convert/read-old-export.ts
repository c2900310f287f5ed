import { DOCUMENT_ISSUES } from '../document-issues.ts';
import type { Issue } from '../issue.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { OldBranch, OldExport, OldModule, OldParameter } from './old-export.ts';

/** Deepest nesting that is read, as for flows of today's language. */
const MOST_LEVELS = 100;

type Problem = Pick<Issue, 'code' | 'rule' | 'path' | 'message' | 'hint'>;

/**
 * Reads a console export from before 2020 out of its text or its parsed JSON. Modules may be broken; a document without a list of
 * modules is none.
 */
export function readOldExport(
  document: JsonValue,
): { readonly ok: true; readonly old: OldExport } | { readonly ok: false; readonly problem: Problem } {
  const read = typeof document === 'string' ? parsed(document) : { ok: true as const, value: document };
  if (!read.ok) return read;
  const { value } = read;
  if (!isJsonObject(value)) return refused('', `The document is ${kindOf(value)}, not an object.`);
  if (isDeeperThan(MOST_LEVELS, value)) {
    return refused('', `The document is nested more than ${MOST_LEVELS} levels deep, which no contact flow is.`);
  }
  const modules = own(value, 'modules');
  if (Array.isArray(modules)) return { ok: true, old: oldExport(value, modules) };
  if (own(value, 'Actions') !== undefined) return refused('Actions', "This flow is in today's language already.");
  return refused(
    'modules',
    `modules is ${modules === undefined ? 'missing' : kindOf(modules)}; it is a list of blocks.`,
  );
}

function parsed(
  text: string,
): { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly problem: Problem } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue };
  } catch (error) {
    const message = `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    const hint = 'Export the flow again, or mend the text.';
    const { code } = DOCUMENT_ISSUES['not-json'];
    return { ok: false, problem: { code, rule: 'not-json', path: '', message, hint } };
  }
}

function refused(path: string, message: string): { readonly ok: false; readonly problem: Problem } {
  const hint = 'A console export from before 2020 is a document { "modules", "start", "metadata" }.';
  const { code } = DOCUMENT_ISSUES['not-an-old-export'];
  return { ok: false, problem: { code, rule: 'not-an-old-export', path, message, hint } };
}

function oldExport(value: JsonObject, modules: readonly JsonValue[]): OldExport {
  const metadata = objectAt(value, 'metadata');
  return {
    start: textAt(value, 'start'),
    modules: modules.map(oldModule),
    metadata,
    type: textAt(metadata, 'type') ?? textAt(value, 'type'),
  };
}

function oldModule(value: JsonValue, index: number): OldModule {
  const module = isJsonObject(value) ? value : {};
  return {
    index,
    id: textAt(module, 'id'),
    type: textAt(module, 'type'),
    target: textAt(module, 'target'),
    parameters: objectsAt(module, 'parameters').map(oldParameter),
    branches: objectsAt(module, 'branches').map(oldBranch),
    metadata: objectAt(module, 'metadata'),
  };
}

function oldParameter(value: JsonObject): OldParameter {
  const reference = own(value, 'contactReference');
  return {
    name: textAt(value, 'name') ?? '',
    value: own(value, 'value'),
    namespace: textAt(value, 'namespace'),
    key: textAt(value, 'key'),
    resourceName: textAt(value, 'resourceName'),
    contactReference: reference !== undefined && isJsonObject(reference) ? reference : undefined,
    others: Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => !KNOWN.has(entry[0]) && isText(entry[1])),
    ),
  };
}

/** Keys of a parameter that are read for themselves. */
const KNOWN: ReadonlySet<string> = new Set(['name', 'value', 'namespace', 'key', 'resourceName', 'contactReference']);

function oldBranch(value: JsonObject): OldBranch {
  const operand = own(value, 'conditionValue');
  return {
    condition: textAt(value, 'condition') ?? '',
    operator: textAt(value, 'conditionType'),
    operand: typeof operand === 'number' ? String(operand) : textAt(value, 'conditionValue'),
    transition: textAt(value, 'transition'),
  };
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text that says something; empty ones stand for nothing in old exports. */
function textAt(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return isText(value) ? value : undefined;
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return value !== undefined && isJsonObject(value) ? value : {};
}

function objectsAt(object: JsonObject, key: string): readonly JsonObject[] {
  const value = own(object, key);
  return Array.isArray(value) ? value.filter((entry: JsonValue): entry is JsonObject => isJsonObject(entry)) : [];
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function isDeeperThan(levels: number, value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner: JsonValue) => isDeeperThan(levels - 1, inner));
}
