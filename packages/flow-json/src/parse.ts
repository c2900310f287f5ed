import type { FlowType } from './catalogue/action-definition.ts';
import { shapeProblems } from './document/flow-shape.ts';
import { rememberOrigin, sourceOfText } from './document/source.ts';
import { wrappedFlows, type Wrapped } from './document/unwrap.ts';
import { whereAFlowStands } from './document/where-a-flow-stands.ts';
import { withTransitions } from './document/with-transitions.ts';
import type { Flow } from './flow/flow.ts';
import type { Issue } from './issue.ts';
import { isJsonObject, type JsonValue } from './json.ts';

/** A flow, or what is wrong with the document. */
export type ParseResult =
  | { readonly ok: true; readonly flow: Flow; readonly wrapper?: Wrapper }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The larger document that a flow was found in. */
export interface Wrapper {
  /** Keys from its root to the flow, for example `['ContactFlow', 'Content']`. */
  readonly at: readonly string[];
  /** The flow's own text; places in issues are places in it. */
  readonly text: string;
  readonly name?: string;
  readonly flowType?: FlowType;
}

/**
 * Reads a contact flow. What it does not know (types, parameters, metadata) stays as it is. A flow in a larger document is
 * found where the service's commands and CloudFormation put it. Never throws; performs no I/O.
 *
 * @param text the document
 * @param file how issues name it; default: not at all
 */
export function parse(text: string, file?: string): ParseResult {
  const results = parseAll(text, file);
  const [only] = results;
  if (only !== undefined && results.length === 1) return only;
  const places = results.map((result) => (result.ok ? (result.wrapper?.at.join('.') ?? '') : ''));
  const message = `The document holds ${results.length} flows (${places.filter(Boolean).join(', ')}), where one is wanted.`;
  return refused(
    [{ path: '', message, hint: 'Take them out one by one, or lint the document, which judges all.' }],
    file,
  );
}

/** Reads every contact flow of a document: one in most, several in a CloudFormation template. At least one result. */
export function parseAll(text: string, file?: string): readonly ParseResult[] {
  const own = text.replace(/^\uFEFF/, '');
  const read = readJson(own);
  if (!read.ok) return [notJson(read.reason, 'This', file)];
  const wrapped = wrappedFlows(read.value);
  return wrapped.length === 0 ? [flowOf(read.value, own, file)] : wrapped.map((one) => unwrapped(one, file));
}

function unwrapped(wrapped: Wrapped, file: string | undefined): ParseResult {
  const { at, content, ...named } = wrapped;
  const place = at.join('.');
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = readJson(text);
  if (!read.ok) return notJson(read.reason, `The flow at ${place}`, file);
  const result = flowOf(read.value, text, file);
  if (result.ok) return { ...result, wrapper: { at, text, ...named } };
  const issues = result.issues.map((issue) => ({ ...issue, message: `In the flow at ${place}: ${issue.message}` }));
  return { ok: false, issues };
}

function flowOf(document: JsonValue, text: string, file: string | undefined): ParseResult {
  if (isJsonObject(document) && Array.isArray(document['modules'])) {
    const message = 'This is a console export from before 2020, in the old language of modules.';
    return refused(
      [{ path: 'modules', message, hint: 'Turn it into today\'s language with "warmline convert".' }],
      file,
    );
  }
  const problems = shapeProblems(document);
  if (problems.length > 0) {
    const elsewhere = whereAFlowStands(document);
    const hint = elsewhere === undefined ? HINT : `A flow stands at "${elsewhere}": give that part alone.`;
    return refused(
      problems.map((problem) => ({ ...problem, hint })),
      file,
    );
  }
  const flow = withTransitions(document) as unknown as Flow;
  const source = sourceOfText(text);
  rememberOrigin(flow, source, []);
  rememberOrigin(flow.Metadata, source, ['Metadata']);
  rememberOrigin(flow.Settings, source, ['Settings']);
  flow.Actions.forEach((action, index) => rememberOrigin(action, source, ['Actions', index]));
  return { ok: true, flow };
}

const HINT = 'A contact flow is a document in the flow language: { "Version", "StartAction", "Actions" }.';

function readJson(
  text: string,
): { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) as JsonValue };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function notJson(reason: string, what: string, file: string | undefined): ParseResult {
  const hint = 'Export the flow again, or mend the text.';
  return issuesOf(
    [{ code: 'WL001', rule: 'not-json', path: '', message: `${what} is not JSON: ${reason}.`, hint }],
    file,
  );
}

function refused(
  problems: readonly { readonly path: string; readonly message: string; readonly hint: string }[],
  file: string | undefined,
): ParseResult {
  return issuesOf(
    problems.map((problem) => ({ code: 'WL002', rule: 'not-a-flow', ...problem })),
    file,
  );
}

function issuesOf(problems: readonly Omit<Issue, 'severity' | 'file'>[], file: string | undefined): ParseResult {
  const named = file === undefined ? {} : { file };
  return { ok: false, issues: problems.map((problem) => ({ ...problem, severity: 'error' as const, ...named })) };
}
