import { FLOW_LANGUAGE_VERSION } from '../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/** What keeps a document from being a flow, and where. */
export interface ShapeProblem {
  readonly path: string;
  readonly message: string;
}

/** Deepest nesting that is read. Flows nest a few levels deep; far deeper documents would break whoever walks through them. */
const MOST_LEVELS = 100;

/** Everything that keeps a JSON document from being a flow whose actions can be followed; none for a flow. Performs no I/O. */
export function shapeProblems(document: JsonValue): ShapeProblem[] {
  if (!isJsonObject(document)) return [{ path: '', message: `The document is ${kindOf(document)}, not an object.` }];
  if (isDeeperThan(MOST_LEVELS, document)) {
    const message = `The document is nested more than ${MOST_LEVELS} levels deep, which no contact flow is.`;
    return [{ path: '', message }];
  }
  const { Version, StartAction, Actions } = document;
  const problems: ShapeProblem[] = [];
  if (Version !== FLOW_LANGUAGE_VERSION) {
    const message = `Version is ${shown(Version)}; the flow language has "${FLOW_LANGUAGE_VERSION}" only.`;
    problems.push({ path: 'Version', message });
  }
  if (typeof StartAction !== 'string') {
    problems.push({
      path: 'StartAction',
      message: `StartAction is ${shown(StartAction)}; it names the first action.`,
    });
  }
  if (!Array.isArray(Actions)) {
    return [...problems, { path: 'Actions', message: `Actions is ${shown(Actions)}; a flow has a list of actions.` }];
  }
  Actions.forEach((action: JsonValue, index) => {
    if (!isAction(action)) addActionProblems(action, `Actions[${index}]`, problems);
  });
  return problems;
}

/** Almost every action is one, and then nothing need be put into words. */
function isAction(action: JsonValue): boolean {
  if (!isJsonObject(action)) return false;
  const { Identifier, Type, Parameters = {}, Transitions } = action;
  if (typeof Identifier !== 'string' || typeof Type !== 'string' || !isJsonObject(Parameters)) return false;
  if (Transitions === undefined) return true;
  if (!isJsonObject(Transitions)) return false;
  const { NextAction = '', Errors = [], Conditions = [] } = Transitions;
  if (typeof NextAction !== 'string' || !Array.isArray(Errors) || !Array.isArray(Conditions)) return false;
  return Errors.every(isError) && Conditions.every(isCondition);
}

function addActionProblems(action: JsonValue, path: string, problems: ShapeProblem[]): void {
  if (!isJsonObject(action)) {
    problems.push({ path, message: `The action is ${kindOf(action)}, not an object.` });
    return;
  }
  const { Identifier, Type, Parameters, Transitions } = action;
  const add = (member: string, message: string): void => {
    problems.push({ path: `${path}.${member}`, message });
  };
  if (typeof Identifier !== 'string') add('Identifier', `Identifier is ${shown(Identifier)}; it is a text.`);
  if (typeof Type !== 'string') add('Type', `Type is ${shown(Type)}; it is a text.`);
  if (Parameters !== undefined && !isJsonObject(Parameters)) {
    add('Parameters', `Parameters is ${kindOf(Parameters)}; it is an object.`);
  }
  if (Transitions === undefined) return;
  if (isJsonObject(Transitions)) addTransitionProblems(Transitions, `${path}.Transitions`, problems);
  else {
    add('Transitions', `Transitions is ${shown(Transitions)}; it is an object, {} for an action that ends the flow.`);
  }
}

function addTransitionProblems(transitions: JsonObject, path: string, problems: ShapeProblem[]): void {
  const { NextAction, Errors = [], Conditions = [] } = transitions;
  if (NextAction !== undefined && typeof NextAction !== 'string') {
    problems.push({ path: `${path}.NextAction`, message: `NextAction is ${shown(NextAction)}; it names an action.` });
  }
  addListProblems(Errors, `${path}.Errors`, isError, '{ "NextAction", "ErrorType" }', problems);
  const condition = '{ "NextAction", "Condition": { "Operator", "Operands" } }';
  addListProblems(Conditions, `${path}.Conditions`, isCondition, condition, problems);
}

function addListProblems(
  list: JsonValue,
  path: string,
  fits: (entry: JsonValue) => boolean,
  shape: string,
  problems: ShapeProblem[],
): void {
  if (!Array.isArray(list)) {
    problems.push({ path, message: `${path} is ${kindOf(list)}, not a list.` });
    return;
  }
  list.forEach((entry: JsonValue, index) => {
    if (!fits(entry)) {
      problems.push({ path: `${path}[${index}]`, message: `The branch does not have the shape ${shape}.` });
    }
  });
}

function isError(entry: JsonValue): boolean {
  return isJsonObject(entry) && typeof entry['NextAction'] === 'string' && typeof entry['ErrorType'] === 'string';
}

/** What the operands are is for the rules to judge: AWS's pages know nested conditions, and the service refuses them. */
function isCondition(entry: JsonValue): boolean {
  if (!isJsonObject(entry) || typeof entry['NextAction'] !== 'string') return false;
  const condition = entry['Condition'];
  return isJsonObject(condition) && typeof condition['Operator'] === 'string' && Array.isArray(condition['Operands']);
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
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((inner: JsonValue) => isDeeperThan(levels - 1, inner));
  const object = value as JsonObject;
  for (const key in object) if (isDeeperThan(levels - 1, object[key] ?? null)) return true;
  return false;
}
