import type { ParameterDefinition } from '../catalogue/action-definition.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { judgedActions } from './judged-actions.ts';
import { parameterAt } from './parameter-at.ts';
import type { Rule } from './rule.ts';

export const badParameterValue: Rule = {
  code: 'WL109',
  name: 'bad-parameter-value',
  severity: 'error',
  summary: 'Parameter values are texts in the form and range that the action type takes, and never empty.',
  reason:
    'The service refuses others ("Invalid Action property value", "Empty value in Parameters"); flow-language 2.6 and 7.',
  check: (flow) =>
    judgedActions(flow).flatMap(({ action, definition, path }) =>
      Object.entries(definition.parameters).flatMap(([name, parameter]) => {
        const value = parameterAt(action, name);
        if (value === undefined) return [];
        return problems(value, parameter).map(({ below, problem, hint }) => ({
          path: `${path}.Parameters.${name}${below}`,
          block: action.Identifier,
          message: `The parameter "${name}${below}" of the block "${action.Identifier}" (${action.Type}) ${problem}.`,
          hint,
        }));
      }),
    ),
};

interface Problem {
  /** Where below the parameter, for members of a map. */
  readonly below: string;
  readonly problem: string;
  readonly hint: string;
}

function problems(value: JsonValue, parameter: ParameterDefinition): Problem[] {
  if (typeof value === 'string' && parameter.dynamic !== undefined && isJsonPath(value)) {
    return parameter.dynamic === 'always' ? rootProblem(value) : [];
  }
  switch (parameter.type) {
    case 'string':
      return atOnce(typeof value === 'string' ? textProblem(value, parameter) : scalarProblem(value, parameter));
    case 'number':
      return atOnce(
        typeof value === 'object' || typeof value === 'boolean' ? scalarProblem(value, parameter) : undefined,
      );
    case 'array':
      return Array.isArray(value) ? [] : atOnce(kindProblem(value, 'a list'));
    case 'map':
      return isJsonObject(value) ? emptyTexts(value, '') : atOnce(kindProblem(value, 'an object'));
    case 'object':
      return isJsonObject(value) ? [] : atOnce(kindProblem(value, 'an object'));
  }
}

function isJsonPath(text: string): boolean {
  return text.startsWith('$.') || text.startsWith('$[');
}

/** Namespaces that hold values and are none: a comparison with one of them is refused. */
const BARE_ROOT = /^\$(?:\.|\[['"])(?:Attributes|External|FlowAttributes|Lex|SegmentAttributes)(?:['"]\])?$/;

function rootProblem(path: string): Problem[] {
  if (!BARE_ROOT.test(path)) return [];
  return atOnce({
    problem: `is "${path}", which is no value`,
    hint: `Name a value in it, for example "${path}.state".`,
  });
}

/** Empty texts are refused at any depth of a map, but not in its lists: published guides hold some in their views. */
function emptyTexts(value: JsonValue, below: string): Problem[] {
  if (value === '') return [{ below, problem: 'is empty', hint: 'Leave it out, or give a blank " ".' }];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyTexts(inner, `${below}.${key}`));
}

function atOnce(found: Found): Problem[] {
  return found === undefined ? [] : [{ below: '', ...found }];
}

type Found = Omit<Problem, 'below'> | undefined;

/** Integers are accepted as JSON numbers by the service; every other scalar must be a text. */
function scalarProblem(value: JsonValue, parameter: ParameterDefinition): Found {
  if (typeof value === 'number' && parameter.format === 'integer') return rangeProblem(value, parameter);
  return {
    problem: `is ${kindOf(value)}, where a text is wanted`,
    hint: 'Write numbers and booleans as texts, for example "5" or "True".',
  };
}

function kindProblem(value: JsonValue, wanted: string): Found {
  if (value === '') return { problem: 'is empty', hint: 'Leave it out, or give a value.' };
  return { problem: `is ${kindOf(value)}, where ${wanted} is wanted`, hint: `Give ${wanted}.` };
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'a text' : `of the type ${typeof value}`;
}

function textProblem(text: string, parameter: ParameterDefinition): Found {
  if (text === '') return { problem: 'is empty', hint: 'Leave it out, or give a value.' };
  if (parameter.dynamic === 'always') {
    return {
      problem: `is "${text}", where a JSONPath is wanted`,
      hint: 'Give one JSONPath, for example "$.External.state".',
    };
  }
  if (parameter.values !== undefined && !parameter.values.includes(text)) {
    return { problem: `is "${text}"`, hint: `It takes: ${parameter.values.join(', ')}.` };
  }
  if (parameter.format !== 'integer') return rangeProblem(text.length, parameter);
  return rangeProblem(/^-?\d+$/.test(text) ? Number(text) : NaN, parameter, text);
}

function rangeProblem(size: number, { format, minimum, maximum }: ParameterDefinition, text?: string): Found {
  const whole = format === 'integer';
  const least = minimum ?? (whole ? 0 : undefined);
  const fits = (!whole || Number.isInteger(size)) && size >= (least ?? 0) && size <= (maximum ?? Infinity);
  if (fits) return undefined;
  const range = `${least ?? 0}${maximum === undefined ? ' or more' : ` to ${maximum}`}`;
  return whole
    ? { problem: `is ${text === undefined ? size : `"${text}"`}`, hint: `It takes a whole number, ${range}.` }
    : { problem: `has ${size} characters`, hint: `It takes ${range} characters.` };
}
