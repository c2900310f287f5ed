import { FLOW_LANGUAGE_VERSION, type Flow } from './flow/flow.ts';
import type { Issue } from './issue.ts';
import { isJsonObject, type JsonValue } from './json.ts';

/** A flow, or what is wrong with the document. */
export type ParseResult =
  { readonly ok: true; readonly flow: Flow } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Deepest nesting that is read. Flows nest a few levels deep; far deeper documents would break whoever walks through them. */
const MOST_LEVELS = 100;

/**
 * Reads a contact flow. What it does not know (types, parameters, metadata) stays as it is. Never throws; performs no I/O.
 *
 * @param text the document
 * @param file how issues name it; default: not at all
 */
export function parse(text: string, file?: string): ParseResult {
  let document: JsonValue;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue;
  } catch (error) {
    const message = `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return refused(
      [{ code: 'WL001', rule: 'not-json', path: '', message, hint: 'Export the flow again, or mend the text.' }],
      file,
    );
  }
  const problems = shapeProblems(document);
  return problems.length === 0 ? { ok: true, flow: document as unknown as Flow } : refused(problems, file);
}

type Problem = Omit<Issue, 'severity' | 'file'>;

function refused(problems: readonly Problem[], file: string | undefined): ParseResult {
  const issues = problems.map((problem) => ({
    ...problem,
    severity: 'error' as const,
    ...(file === undefined ? {} : { file }),
  }));
  return { ok: false, issues };
}

/** Everything that keeps a JSON document from being a flow whose actions can be followed. */
function shapeProblems(document: JsonValue): Problem[] {
  if (!isJsonObject(document)) return [notAFlow('', `The document is ${kindOf(document)}, not an object.`)];
  if (Array.isArray(document['modules'])) {
    return [notAFlow('modules', 'This is a console export from before 2020, in the old language of modules.')];
  }
  if (isDeeperThan(MOST_LEVELS, document)) {
    return [notAFlow('', `The document is nested more than ${MOST_LEVELS} levels deep, which no contact flow is.`)];
  }
  const { Version, StartAction, Actions } = document;
  const problems: Problem[] = [];
  if (Version !== FLOW_LANGUAGE_VERSION) {
    problems.push(
      notAFlow('Version', `Version is ${shown(Version)}; the flow language has "${FLOW_LANGUAGE_VERSION}" only.`),
    );
  }
  if (typeof StartAction !== 'string') {
    problems.push(notAFlow('StartAction', `StartAction is ${shown(StartAction)}; it names the first action.`));
  }
  if (!Array.isArray(Actions))
    return [...problems, notAFlow('Actions', `Actions is ${shown(Actions)}; a flow has a list of actions.`)];
  return [...problems, ...Actions.flatMap((action: JsonValue, index) => actionProblems(action, `Actions[${index}]`))];
}

function actionProblems(action: JsonValue, path: string): Problem[] {
  if (!isJsonObject(action)) return [notAFlow(path, `The action is ${kindOf(action)}, not an object.`)];
  const { Identifier, Type, Parameters, Transitions } = action;
  const problems: Problem[] = [];
  if (typeof Identifier !== 'string')
    problems.push(notAFlow(`${path}.Identifier`, `Identifier is ${shown(Identifier)}; it is a text.`));
  if (typeof Type !== 'string') problems.push(notAFlow(`${path}.Type`, `Type is ${shown(Type)}; it is a text.`));
  if (Parameters !== undefined && !isJsonObject(Parameters)) {
    problems.push(notAFlow(`${path}.Parameters`, `Parameters is ${kindOf(Parameters)}; it is an object.`));
  }
  if (!isJsonObject(Transitions)) {
    return [
      ...problems,
      notAFlow(
        `${path}.Transitions`,
        `Transitions is ${shown(Transitions)}; it is an object, {} for an action that ends the flow.`,
      ),
    ];
  }
  return [...problems, ...transitionProblems(Transitions, `${path}.Transitions`)];
}

function transitionProblems(transitions: Readonly<Record<string, JsonValue>>, path: string): Problem[] {
  const { NextAction, Errors = [], Conditions = [] } = transitions;
  const problems: Problem[] = [];
  if (NextAction !== undefined && typeof NextAction !== 'string') {
    problems.push(notAFlow(`${path}.NextAction`, `NextAction is ${shown(NextAction)}; it names an action.`));
  }
  const isError = (entry: JsonValue): boolean =>
    isJsonObject(entry) && typeof entry['NextAction'] === 'string' && typeof entry['ErrorType'] === 'string';
  const isCondition = (entry: JsonValue): boolean =>
    isJsonObject(entry) && typeof entry['NextAction'] === 'string' && isComparison(entry['Condition']);
  return [
    ...problems,
    ...listProblems(Errors, `${path}.Errors`, isError, '{ "NextAction", "ErrorType" }'),
    ...listProblems(
      Conditions,
      `${path}.Conditions`,
      isCondition,
      '{ "NextAction", "Condition": { "Operator", "Operands" } }',
    ),
  ];
}

function listProblems(list: JsonValue, path: string, fits: (entry: JsonValue) => boolean, shape: string): Problem[] {
  if (!Array.isArray(list)) return [notAFlow(path, `${path} is ${kindOf(list)}, not a list.`)];
  return list.flatMap((entry: JsonValue, index) =>
    fits(entry) ? [] : [notAFlow(`${path}[${index}]`, `The branch does not have the shape ${shape}.`)],
  );
}

/** Operands are texts; numbers are taken too, as the service takes them for percentages. */
function isComparison(condition: JsonValue | undefined): boolean {
  if (!isJsonObject(condition ?? null)) return false;
  const { Operator, Operands } = condition as { readonly [key: string]: JsonValue };
  return (
    typeof Operator === 'string' &&
    Array.isArray(Operands) &&
    Operands.every((operand: JsonValue) => ['string', 'number'].includes(typeof operand))
  );
}

function notAFlow(path: string, message: string): Problem {
  const hint = 'A contact flow is a document in the flow language: { "Version", "StartAction", "Actions" }.';
  return { code: 'WL002', rule: 'not-a-flow', path, message, hint };
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return 'missing';
  return typeof value === 'object' ? kindOf(value) : JSON.stringify(value);
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}

function isDeeperThan(levels: number, value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner: JsonValue) => isDeeperThan(levels - 1, inner));
}
