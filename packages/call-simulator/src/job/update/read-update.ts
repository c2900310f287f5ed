import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';

/** An update of an item, its placeholders filled in with the names of attributes. */
export interface Update {
  /** Attributes, each with the placeholder of the value that it is set to. */
  readonly assignments: readonly Assignment[];
  /** What must hold of the item before, all of it. */
  readonly conditions: readonly Condition[];
}

export interface Assignment {
  readonly attribute: string;
  readonly value: string;
}

export type Condition =
  | { readonly kind: 'equals' | 'differs'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'exists' | 'lacks'; readonly attribute: string };

/**
 * Reads the expressions of an update: `SET attribute = :value, …`, and conditions `=`, `<>`, `attribute_exists(…)` and
 * `attribute_not_exists(…)` joined by `AND`. Attributes stand by their names or by placeholders.
 *
 * @returns the update, or what is not read
 */
export function readUpdate(parameters: JsonObject): Update | { readonly problem: string } {
  const { UpdateExpression, ConditionExpression = '' } = parameters;
  const names = objectOf(parameters['ExpressionAttributeNames']);
  const values = objectOf(parameters['ExpressionAttributeValues']);
  const known = (placeholder: string): boolean => Object.hasOwn(values, placeholder);
  const nameOf = (name: string): string | undefined => {
    const named = name.startsWith('#') ? names[name] : name;
    return typeof named === 'string' ? named : undefined;
  };
  const [, list] = /^\s*SET\s+(.+)$/is.exec(textOf(UpdateExpression)) ?? [];
  const assignments = (list ?? '').split(',').map((text) => readAssignment(text, nameOf, known));
  const conditions = termsOf(textOf(ConditionExpression)).map((text) => readCondition(text, nameOf, known));
  const wrong = assignments.includes(undefined)
    ? `the UpdateExpression ${JSON.stringify(UpdateExpression)}; the simulator reads "SET attribute = :value, …"`
    : conditions.includes(undefined)
      ? `the ConditionExpression ${JSON.stringify(ConditionExpression)}; the simulator reads =, <>, attribute_exists and ` +
        'attribute_not_exists, joined by AND'
      : undefined;
  if (wrong !== undefined) return { problem: `has ${wrong}` };
  return {
    assignments: assignments.filter((assignment) => assignment !== undefined),
    conditions: conditions.filter((condition) => condition !== undefined),
  };
}

type NameOf = (name: string) => string | undefined;

function readAssignment(text: string, nameOf: NameOf, known: (value: string) => boolean): Assignment | undefined {
  const [, name, value] = /^\s*(#?\w+)\s*=\s*(:\w+)\s*$/.exec(text) ?? [];
  const attribute = name === undefined ? undefined : nameOf(name);
  return attribute === undefined || value === undefined || !known(value) ? undefined : { attribute, value };
}

function termsOf(expression: string): readonly string[] {
  return expression.trim() === '' ? [] : expression.split(/\s+AND\s+/i);
}

const EXISTENCE = /^\s*attribute_(not_)?exists\s*\(\s*(#?\w+)\s*\)\s*$/;
const COMPARISON = /^\s*(#?\w+)\s*(=|<>)\s*(:\w+)\s*$/;

function readCondition(text: string, nameOf: NameOf, known: (value: string) => boolean): Condition | undefined {
  const [existence, not, existing = ''] = EXISTENCE.exec(text) ?? [];
  const [comparison, compared = '', operator, value = ''] = COMPARISON.exec(text) ?? [];
  const attribute = nameOf(existence === undefined ? compared : existing);
  if (attribute === undefined) return undefined;
  if (existence !== undefined) return { kind: not === undefined ? 'exists' : 'lacks', attribute };
  if (comparison === undefined || !known(value)) return undefined;
  return { kind: operator === '=' ? 'equals' : 'differs', attribute, value };
}

function objectOf(value: JsonValue | undefined): JsonObject {
  const unmarked = Object.entries(isJsonObject(value) ? value : {}).map(([key, entry]) => [
    key.replace(/\.\$$/, ''),
    entry,
  ]);
  return Object.fromEntries(unmarked) as JsonObject;
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
