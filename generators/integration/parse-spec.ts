import type { z } from 'zod';
import { issue, type Issue } from '../issue.ts';
import { titleOf } from './names.ts';
import { SPEC_FIELDS } from './spec-fields.ts';
import { specSchema, type Spec } from './spec.ts';

/** A specification, or everything that is wrong with it. */
export type ParsedSpec =
  { readonly ok: true; readonly spec: Spec } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a specification and fills in every default. Never throws; performs no I/O.
 *
 * @param value what `integration.json` holds, or the same put together from options
 * @param file how issues name it; default: not at all
 */
export function parseSpec(value: unknown, file?: string): ParsedSpec {
  const parsed = specSchema.safeParse(value);
  if (!parsed.success) return { ok: false, issues: explain(parsed.error.issues, value).map(inFile(file)) };
  const { name, description, flow, execution, timeLimitSeconds, idempotent, warming, rollout } = parsed.data;
  const spec: Spec = {
    name,
    description: description ?? defaultDescription(name),
    execution,
    function: parsed.data.function,
    timeLimitSeconds,
    idempotent,
    warming,
    rollout,
    flow: {
      type: flow.type,
      greeting: flow.greeting ?? defaultGreeting(name),
      ...(flow.queueArn === undefined ? {} : { queueArn: flow.queueArn }),
    },
  };
  return { ok: true, spec };
}

/** Reads the text of an `integration.json`, broken JSON included. Never throws; performs no I/O. */
export function parseSpecText(text: string, file?: string): ParsedSpec {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    const hint = 'Mend the text at that place; commas, quotes and brackets are the usual suspects.';
    return { ok: false, issues: [issue('spec-not-json', { path: '', message, hint })].map(inFile(file)) };
  }
  return parseSpec(value, file);
}

/** The description of an integration that was given none. */
export function defaultDescription(name: string): string {
  return `${titleOf(name)}: a function that an Amazon Connect flow calls.`;
}

/** The greeting of an integration that was given none. */
export function defaultGreeting(name: string): string {
  return `Welcome to ${titleOf(name).toLowerCase()}. One moment, please.`;
}

/** One issue for each path, however many checks a value failed: what it should be is said once, whole. */
function explain(problems: readonly z.core.$ZodIssue[], value: unknown): readonly Issue[] {
  const issues = problems.flatMap((problem) => {
    const path = problem.path.map(String).join('.');
    if (problem.code === 'unrecognized_keys') return problem.keys.map((key) => unknownKey(path, key));
    return [refused(path, valueAt(value, problem.path))];
  });
  return [...new Map(issues.map((found) => [`${found.path} ${found.rule}`, found])).values()];
}

function unknownKey(parent: string, key: string): Issue {
  const prefix = parent === '' ? '' : `${parent}.`;
  const known = Object.keys(SPEC_FIELDS)
    .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
    .map((path) => path.slice(prefix.length));
  return issue('spec-unknown-key', {
    path: `${prefix}${key}`,
    message: `${shown(key)} is no key of ${parent === '' ? 'a specification' : parent}.`,
    hint: `Known keys: ${known.join(', ')}. Mend the spelling, or take it out.`,
  });
}

function refused(path: string, value: unknown): Issue {
  const field = SPEC_FIELDS[path];
  if (field === undefined) {
    const message = `The specification is ${shown(value)}; it is an object.`;
    return issue('spec-not-an-object', { path, message, hint: 'The least that works is { "name": "order-status" }.' });
  }
  if (value === undefined) {
    const message = `${path} is missing; it takes ${field.takes}.`;
    return issue('spec-missing-key', { path, message, hint: field.hint(value) });
  }
  if (field.later?.(value) === true) {
    const message = `${path} is ${shown(value)}, which is not in this version; it takes ${field.takes}.`;
    return issue('spec-not-in-this-version', { path, message, hint: field.hint(value) });
  }
  return issue('spec-bad-value', {
    path,
    message: `${path} is ${shown(value)}; it takes ${field.takes}.`,
    hint: field.hint(value),
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** A value as messages show it: texts in quotes and cut short, containers by their kind. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    const start = JSON.stringify(value.slice(0, 60));
    return value.length <= 60 ? start : `${start}… (${value.length} characters)`;
  }
  if (Array.isArray(value)) return 'a list';
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  return 'an object';
}

function inFile(file: string | undefined): (found: Issue) => Issue {
  return (found) => (file === undefined ? found : { ...found, file });
}
