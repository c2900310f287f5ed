import { hasPlaceholder } from '../flow/placeholder.ts';
import { parseResourceReference, type ResourceReference } from '../flow/resource-reference.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { ParameterDefinition } from './action-definition.ts';
import { isJsonPath, pathProblem } from './judge-path.ts';
import { resourceKindOf } from './resource-kind.ts';
import type { ValueProblem } from './value-problem.ts';

/** Judges one value against the definition of its parameter; members of lists and maps are not looked at. Performs no I/O. */
export function judgeValue(value: JsonValue, parameter: ParameterDefinition): ValueProblem | undefined {
  if (typeof value === 'string' && parameter.dynamic !== undefined && isJsonPath(value)) {
    return pathProblem(value, parameter);
  }
  switch (parameter.type) {
    case 'string':
      return typeof value === 'string' ? textProblem(value, parameter) : scalarProblem(value, parameter);
    case 'number':
      return numberProblem(value, parameter);
    case 'array':
      return Array.isArray(value) ? listProblem(value, parameter) : kindProblem(value, 'a list');
    case 'map':
      return isJsonObject(value) ? mapProblem(value, parameter) : kindProblem(value, 'an object');
    case 'object':
      return isJsonObject(value) ? undefined : kindProblem(value, 'an object');
  }
}

/** Integers are accepted as JSON numbers by the service; every other scalar must be a text. */
export function scalarProblem(value: JsonValue, parameter: ParameterDefinition): ValueProblem | undefined {
  if (typeof value === 'number' && parameter.format === 'integer') return rangeProblem(value, parameter);
  const meant = typeof value === 'number' || typeof value === 'boolean' ? meantBy(String(value), parameter) : undefined;
  return {
    problem: `is ${kindOf(value)}, where a text is wanted`,
    hint: 'Write numbers and booleans as texts, for example "5" or "True".',
    ...(meant === undefined ? {} : { meant }),
  };
}

/** The one text that the parameter takes and that differs in case alone; the text itself where any is taken. */
function meantBy(text: string, { values }: ParameterDefinition): string | undefined {
  if (values === undefined) return text;
  const alike = values.filter((value) => value.toLowerCase() === text.toLowerCase());
  return alike.length > 0 ? alike[0] : undefined;
}

const EMPTY: ValueProblem = { problem: 'is empty', hint: 'Leave it out, or give a value.', meant: null };
const EMPTY_AND_NEEDED: ValueProblem = { problem: 'is empty', hint: 'Give a value.' };

function kindProblem(value: JsonValue, wanted: string): ValueProblem {
  if (value === '') return EMPTY;
  return { problem: `is ${kindOf(value)}, where ${wanted} is wanted`, hint: `Give ${wanted}.` };
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'a text' : `of the type ${typeof value}`;
}

function textProblem(text: string, parameter: ParameterDefinition): ValueProblem | undefined {
  if (text === '') return parameter.required === true ? EMPTY_AND_NEEDED : EMPTY;
  const reference = parseResourceReference(text);
  if (reference !== undefined) return referenceProblem(text, reference, parameter);
  if (hasPlaceholder(text)) return undefined;
  const misplaced = pathProblem(text, parameter);
  if (misplaced !== undefined) return misplaced;
  if (parameter.refused?.includes(text) === true) {
    return { problem: `is "${text}", which the service refuses`, hint: 'Give another name.' };
  }
  if (parameter.dynamic === 'always') {
    return {
      problem: `is "${text}", where a JSONPath is wanted`,
      hint: 'Give one JSONPath, for example "$.External.state".',
    };
  }
  if (parameter.values !== undefined && !parameter.values.includes(text)) {
    const meant = meantBy(text, parameter);
    return {
      problem: `is "${text}"`,
      hint: `It takes: ${parameter.values.join(', ')}.`,
      ...(meant === undefined ? {} : { meant }),
    };
  }
  if (parameter.format !== 'integer') return rangeProblem(text.length, parameter);
  return rangeProblem(/^-?\d+$/.test(text) ? Number(text) : NaN, parameter, text);
}

function referenceProblem(text: string, { kind }: ResourceReference, parameter: ParameterDefinition) {
  const wanted = resourceKindOf(parameter.format);
  const isFree = parameter.format === undefined && parameter.values === undefined;
  if (kind === wanted || isFree) return undefined;
  const hint = wanted === undefined ? 'No resource may stand here.' : `Name one of the ${wanted}.`;
  return { problem: `is "${text}", one of the ${kind}`, hint };
}

function rangeProblem(
  size: number,
  { format, minimum, maximum, maximumDoubtful }: ParameterDefinition,
  text?: string,
): ValueProblem | undefined {
  const whole = format === 'integer';
  const least = minimum ?? (whole ? 0 : undefined);
  const fits = (!whole || Number.isInteger(size)) && size >= (least ?? 0) && size <= (maximum ?? Infinity);
  if (fits) return undefined;
  const range = inWords(least ?? 0, maximum);
  if (!whole) return { problem: `has ${size} characters`, hint: `It takes ${range} characters.` };
  const doubtful = maximumDoubtful === true && Number.isInteger(size) && size > (maximum ?? Infinity);
  return {
    problem: `is ${text === undefined ? size : `"${text}"`}`,
    hint: `It takes a whole number, ${range}.`,
    ...(doubtful ? { doubtful } : {}),
  };
}

function numberProblem(value: JsonValue, { minimum = -Infinity, maximum = Infinity }: ParameterDefinition) {
  if (typeof value === 'object' || typeof value === 'boolean' || value === '') return kindProblem(value, 'a number');
  const size = Number(value);
  if (Number.isNaN(size)) return hasPlaceholder(String(value)) ? undefined : kindProblem(value, 'a number');
  if (size >= minimum && size <= maximum) return undefined;
  return { problem: `is ${size}`, hint: `It takes ${inWords(minimum, maximum)}.` };
}

function listProblem(list: readonly JsonValue[], parameter: ParameterDefinition): ValueProblem | undefined {
  const { values } = parameter;
  const other = values === undefined ? undefined : list.find((member) => !isOneOf(values, member));
  if (other !== undefined) {
    return { problem: `holds ${JSON.stringify(other)}`, hint: `Its members are: ${(values ?? []).join(', ')}.` };
  }
  return countProblem(list.length, parameter);
}

function isOneOf(values: readonly string[], member: JsonValue): boolean {
  return typeof member === 'string' && (values.includes(member) || hasPlaceholder(member));
}

function mapProblem(map: Readonly<Record<string, JsonValue>>, parameter: ParameterDefinition) {
  const { keys } = parameter;
  const names = Object.keys(map);
  const other = keys === undefined ? undefined : names.find((name) => !keys.includes(name));
  if (other !== undefined) return { problem: `has the key "${other}"`, hint: `It takes: ${(keys ?? []).join(', ')}.` };
  return countProblem(names.length, parameter);
}

function countProblem(count: number, { minimum = 0, maximum }: ParameterDefinition): ValueProblem | undefined {
  if (count >= minimum && count <= (maximum ?? Infinity)) return undefined;
  return {
    problem: `has ${count} ${count === 1 ? 'entry' : 'entries'}`,
    hint: `It takes ${inWords(minimum, maximum)}.`,
  };
}

function inWords(minimum: number, maximum: number | undefined): string {
  if (maximum === undefined || maximum === Infinity) return `${minimum} or more`;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}
