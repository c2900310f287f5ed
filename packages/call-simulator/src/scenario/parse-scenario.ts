import type { Issue, JsonValue } from '@warmline/flow-json';
import type { z } from 'zod';
import { SCENARIO_SCHEMA, type Scenario } from './scenario.ts';

/** A scenario, or what is wrong with the document. */
export type ParsedScenario =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a scenario and fills in its defaults. Never throws; performs no I/O. Issues: WL501 for text that is no JSON, WL502 for
 * each thing that a scenario does not have.
 *
 * @param text the document
 * @param file how issues name it; default: not at all
 */
export function parseScenario(text: string, file?: string): ParsedScenario {
  let document: JsonValue;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue;
  } catch (error) {
    const message = `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return { ok: false, issues: [issue('WL501', 'scenario-not-json', file, '', message, 'Mend the text.')] };
  }
  return readScenario(document, file);
}

/** Reads a scenario that is already JSON; otherwise as `parseScenario`. */
export function readScenario(document: unknown, file?: string): ParsedScenario {
  const result = SCENARIO_SCHEMA.safeParse(document);
  if (result.success) return { ok: true, scenario: result.data };
  return { ok: false, issues: result.error.issues.map((problem) => issueOf(problem, document, file)) };
}

function issueOf(problem: z.core.$ZodIssue, document: unknown, file: string | undefined): Issue {
  const path = pathOf(problem.path);
  const found = problem.code === 'unrecognized_keys' ? '' : `; found ${shown(valueAt(document, problem.path))}`;
  const message = `${path === '' ? 'The scenario' : path}: ${problem.message}${found}.`;
  const hint = 'The keys of a scenario are listed in the README of @warmline/call-simulator.';
  return issue('WL502', 'scenario-invalid', file, path, message, hint);
}

function issue(
  code: string,
  rule: string,
  file: string | undefined,
  path: string,
  message: string,
  hint: string,
): Issue {
  return { code, rule, severity: 'error', ...(file === undefined ? {} : { file }), path, message, hint };
}

function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

function valueAt(document: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    document,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
