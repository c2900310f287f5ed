import { errors } from '../rules/flow.fixture.ts';
import type { Action } from '../flow/flow.ts';
import { formatResourceReference } from '../flow/resource-reference.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { ActionDefinition, ParameterDefinition } from './action-definition.ts';
import { errorStanding } from './error-standing.ts';
import { passes } from './parameter-at.ts';
import { parameterTree, type ParameterNode } from './parameter-tree.ts';
import { resourceKindOf } from './resource-kind.ts';

/** The least action of a type that its definition takes: what is required and nothing else; every way leads to `next`. */
export function exampleAction(definition: ActionDefinition, Identifier: string, next: string): Action {
  const { type, terminal } = definition;
  const Parameters = requiredParameters(definition);
  const bare: Action = { Parameters, Identifier, Type: type, Transitions: {} };
  return terminal ? bare : withDemandedBranches(bare, definition, next);
}

/** The action with the branches that its parameters demand. */
function withDemandedBranches(action: Action, definition: ActionDefinition, next: string): Action {
  const { conditions } = definition;
  const demanded = Object.keys(definition.errors).filter((errorType) =>
    ['demanded', 'perhaps-demanded'].includes(errorStanding(errorType, action, definition, undefined)),
  );
  const operands = conditions === undefined ? [] : [...conditions.required];
  while (operands.length < (conditions?.minimum ?? 0)) operands.push(conditions?.operands?.[operands.length] ?? '1');
  return {
    ...action,
    Transitions: {
      NextAction: next,
      Errors: errors(Object.fromEntries(demanded.map((errorType) => [errorType, next]))),
      Conditions: operands.map((operand) => ({
        NextAction: next,
        Condition: { Operator: conditions?.operators[0] ?? 'Equals', Operands: [operand] },
      })),
    },
  };
}

/** A value that a parameter takes, with the least in it that is required. */
export function exampleValue(definition: ActionDefinition, path: string): JsonValue {
  const node = path
    .replaceAll('[]', '.*')
    .split('.')
    .reduce<ParameterNode | undefined>(
      (parent, key) => (key === '*' ? parent?.each : parent?.members.get(key)),
      parameterTree(definition),
    );
  return node === undefined ? {} : nodeValue(node);
}

/** The parameters with one more, whose path may lead through objects. */
export function withParameter(parameters: JsonObject, path: string, value: JsonValue): JsonObject {
  const [key = '', ...below] = path.split('.');
  if (below.length === 0) return { ...parameters, [key]: value };
  const inner = parameters[key];
  return { ...parameters, [key]: withParameter(isJsonObject(inner) ? inner : {}, below.join('.'), value) };
}

/** The value of a string, for which nothing but the definition speaks. */
function textFor({ values, format, minimum }: ParameterDefinition): string {
  if (values?.[0] !== undefined) return values[0];
  const kind = resourceKindOf(format);
  if (kind !== undefined) return formatResourceReference({ kind, name: 'one' });
  if (format === 'integer') return String(Math.max(minimum ?? 1, 1));
  if (format === 'jsonpath') return '$.Attributes.state';
  return 'x'.repeat(minimum ?? 1);
}

function requiredParameters(definition: ActionDefinition): JsonObject {
  const { choices = [] } = definition;
  const chosen = choices.flatMap(({ each, least, when, parameters }) =>
    each === undefined && when === undefined && least === 1 ? [parameters[0] ?? ''] : [],
  );
  const given = (parameters: JsonObject, path: string): JsonObject =>
    Object.hasOwn(parameters, path) ? parameters : withParameter(parameters, path, exampleValue(definition, path));
  const always = chosen.reduce(given, requiredMembers(parameterTree(definition)));
  const asked = Object.entries(definition.parameters).flatMap(([path, { required }]) =>
    typeof required === 'object' && !path.includes('.') && passes({ ...NO_ACTION, Parameters: always }, required)
      ? [path]
      : [],
  );
  return asked.reduce(given, always);
}

const NO_ACTION: Action = { Identifier: '', Type: '', Transitions: {} };

function requiredMembers({ members }: ParameterNode): JsonObject {
  const wanted = [...members].filter(([, { definition }]) => definition?.required === true);
  return Object.fromEntries(wanted.map(([key, node]) => [key, nodeValue(node)]));
}

function nodeValue(node: ParameterNode): JsonValue {
  const { definition, each } = node;
  switch (definition?.type) {
    case undefined:
    case 'object':
      return requiredMembers(node);
    case 'array':
      return each === undefined ? [definition.values?.[0] ?? 'one'] : [withOneChoice(requiredMembers(each), each)];
    case 'map':
      return { [definition.keys?.[0] ?? 'one']: each === undefined ? 'two' : nodeValue(each) };
    case 'number':
      return definition.minimum ?? 1;
    case 'string':
      return textFor(definition);
  }
}

/** An entry of which nothing is required chooses among its members; the first is as good as any. */
function withOneChoice(entry: JsonObject, { members }: ParameterNode): JsonObject {
  const [first] = members;
  return Object.keys(entry).length > 0 || first === undefined ? entry : { [first[0]]: nodeValue(first[1]) };
}
