import type { z } from 'zod';
import { issue, type Issue } from '../issue.ts';
import { SPEC_FIELDS } from './spec-fields.ts';

/** Says of each thing that the schema refused what was found, what its key takes, and what to do. Performs no I/O. */
export function explainProblems(problems: readonly z.core.$ZodIssue[], value: unknown): readonly Issue[] {
  return problems.flatMap((problem) => {
    const path = pathOf(problem.path);
    if (problem.code === 'unrecognized_keys') return problem.keys.map((key) => unknownKey(path, key));
    return [refused(path, valueAt(value, problem.path), value)];
  });
}

function unknownKey(parent: string, key: string): Issue {
  const prefix = parent === '' ? '' : `${parent}.`;
  const place = fieldOf(prefix);
  const known = Object.keys(SPEC_FIELDS)
    .filter((path) => path.startsWith(place) && !/[.[]/.test(path.slice(place.length)))
    .map((path) => path.slice(place.length));
  return issue('spec-unknown-key', {
    path: `${prefix}${key}`,
    message: `${shown(key)} is no key of ${parent === '' ? 'a specification' : parent}.`,
    hint: `Known keys: ${known.join(', ')}. Mend the spelling, or take it out.`,
  });
}

function refused(path: string, value: unknown, whole: unknown): Issue {
  const field = SPEC_FIELDS[fieldOf(path)];
  if (field === undefined) {
    const message = `The specification is ${shown(value)}; it is an object.`;
    return issue('spec-not-an-object', { path, message, hint: 'The least that works is { "name": "order-status" }.' });
  }
  const hint = field.hint(value, whole);
  if (value === undefined) {
    return issue('spec-missing-key', { path, message: `${path} is missing; it takes ${field.takes}.`, hint });
  }
  return issue('spec-bad-value', { path, message: `${path} is ${shown(value)}; it takes ${field.takes}.`, hint });
}

/** The path under which `SPEC_FIELDS` speaks of a place: one row for all members of a list. */
function fieldOf(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '[]');
}

/** `steps[0].name`. */
function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** A value as messages show it: texts in quotes and cut short, small containers whole, others by their kind. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    const start = JSON.stringify(value.slice(0, 60));
    return value.length <= 60 ? start : `${start}… (${value.length} characters)`;
  }
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  const members: readonly unknown[] = Object.values(value);
  const isSmall = members.length > 0 && members.length < 4 && members.every((member) => typeof member === 'string');
  if (isSmall) return JSON.stringify(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
