import { errors } from '../rules/flow.fixture.ts';
import type { Action } from '../flow/flow.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { ActionDefinition, ParameterDefinition } from './action-definition.ts';

/** The least action of a type that its definition takes: what is required and nothing else; every way leads to `next`. */
export function exampleAction(definition: ActionDefinition, Identifier: string, next: string): Action {
  const { type, terminal, conditions } = definition;
  const Parameters = requiredParameters(definition);
  if (terminal) return { Parameters, Identifier, Type: type, Transitions: {} };

  const demanded = Object.entries(definition.errors).filter(
    ([, rule]) => rule === 'required' || (typeof rule === 'object' && isMet(rule.requiredWhen, Parameters)),
  );
  const operands = conditions === undefined ? [] : [...conditions.required];
  while (operands.length < (conditions?.minimum ?? 0)) operands.push(conditions?.operands?.[operands.length] ?? 'yes');
  return {
    Parameters,
    Identifier,
    Type: type,
    Transitions: {
      NextAction: next,
      Errors: errors(Object.fromEntries(demanded.map(([errorType]) => [errorType, next]))),
      Conditions: operands.map((operand) => ({
        NextAction: next,
        Condition: { Operator: conditions?.operators[0] ?? 'Equals', Operands: [operand] },
      })),
    },
  };
}

/** A value that a parameter takes. */
export function exampleValue({ type, values, format, minimum }: ParameterDefinition): JsonValue {
  if (type === 'object') return {};
  if (type === 'array') return ['one'];
  if (type === 'map') return { one: 'two' };
  if (type === 'number') return minimum ?? 1;
  if (values?.[0] !== undefined) return values[0];
  if (format === 'integer') return String(minimum ?? 1);
  if (format === 'jsonpath') return '$.Attributes.state';
  return 'x'.repeat(minimum ?? 1);
}

/** The parameters with one more, whose path may lead through objects. */
export function withParameter(parameters: JsonObject, path: string, value: JsonValue): JsonObject {
  const [key = '', ...below] = path.split('.');
  if (below.length === 0) return { ...parameters, [key]: value };
  const inner = parameters[key];
  return { ...parameters, [key]: withParameter(isObject(inner) ? inner : {}, below.join('.'), value) };
}

function requiredParameters({ parameters, exactlyOneOf = [] }: ActionDefinition): JsonObject {
  const chosen = exactlyOneOf.map((set) => set.parameters[0]);
  return Object.entries(parameters).reduce<JsonObject>((given, [path, parameter]) => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    const wanted =
      chosen.includes(path) ||
      (parameter.required !== undefined &&
        (parent === '' || has(given, parent)) &&
        (parameter.required === true || isMet(parameter.required, given)));
    return wanted ? withParameter(given, path, exampleValue(parameter)) : given;
  }, {});
}

function isMet({ path, equals }: { readonly path: string; readonly equals?: string }, parameters: JsonObject): boolean {
  return has(parameters, path) && (equals === undefined || valueAt(parameters, path) === equals);
}

function has(parameters: JsonObject, path: string): boolean {
  return valueAt(parameters, path) !== undefined;
}

function valueAt(parameters: JsonObject, path: string): JsonValue | undefined {
  return path
    .split('.')
    .reduce<JsonValue | undefined>((value, key) => (isObject(value) ? value[key] : undefined), parameters);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
