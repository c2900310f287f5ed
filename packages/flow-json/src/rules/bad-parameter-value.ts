import type { ParameterDefinition } from '../catalogue/action-definition.ts';
import { parseResourceReference } from '../flow/resource-reference.ts';
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
  if (parameter.type === 'map') return emptyTexts(value, '');
  if (parameter.type !== 'string') return [];
  const found = typeof value === 'string' ? textProblem(value, parameter) : scalarProblem(value, parameter);
  return found === undefined ? [] : [{ below: '', ...found }];
}

/** Empty texts are refused at any depth of a map. */
function emptyTexts(value: JsonValue, below: string): Problem[] {
  if (value === '') return [{ below, problem: 'is empty', hint: 'Leave it out, or give a blank " ".' }];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyTexts(inner, `${below}.${key}`));
}

type Found = Omit<Problem, 'below'> | undefined;

/** Integers are accepted as JSON numbers by the service; every other scalar must be a text. */
function scalarProblem(value: JsonValue, parameter: ParameterDefinition): Found {
  if (typeof value === 'number' && parameter.format === 'integer') return rangeProblem(value, parameter);
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `of the type ${typeof value}`;
  return {
    problem: `is ${kind}, where a text is wanted`,
    hint: 'Write numbers and booleans as texts, for example "5" or "True".',
  };
}

function textProblem(text: string, parameter: ParameterDefinition): Found {
  if (text === '') return { problem: 'is empty', hint: 'Leave it out, or give a value.' };
  if (parseResourceReference(text) !== undefined) return undefined;
  const dynamic = text.startsWith('$.') || text.startsWith("$['");
  if (dynamic && parameter.dynamic !== undefined) return undefined;
  if (parameter.dynamic === 'always') {
    return {
      problem: `is "${text}", where a JSONPath is wanted`,
      hint: 'Give one JSONPath, for example "$.External.state".',
    };
  }
  if (parameter.values !== undefined && !parameter.values.includes(text)) {
    return { problem: `is "${text}"`, hint: `It takes: ${parameter.values.join(', ')}.` };
  }
  return rangeProblem(parameter.format === 'integer' ? Number(text) : text.length, parameter);
}

function rangeProblem(size: number, { format, minimum, maximum }: ParameterDefinition): Found {
  const whole = format === 'integer';
  const least = minimum ?? (whole ? 0 : undefined);
  const fits = (!whole || Number.isInteger(size)) && size >= (least ?? 0) && size <= (maximum ?? Infinity);
  if (fits) return undefined;
  const range = `${least ?? 0}${maximum === undefined ? ' or more' : ` to ${maximum}`}`;
  return whole
    ? { problem: `is ${Number.isNaN(size) ? 'no number' : size}`, hint: `It takes a whole number, ${range}.` }
    : { problem: `has ${size} characters`, hint: `It takes ${range} characters.` };
}
