import { CATALOGUE, isJsonObject, type JsonValue } from '@warmline/flow-json';
import { textOf } from './references.ts';

/** An operator that conditions know. */
export type Operator = (typeof CATALOGUE.Compare.conditions.operators)[number];

/**
 * What each operator means (flow-language 2.5). Texts are compared exactly, letter case included. A value that is not there
 * (null) fulfils no condition, and a number test fails where either side is no number.
 */
export const OPERATORS: Readonly<Record<Operator, (value: JsonValue, operand: string) => boolean>> = {
  Equals: onText((text, operand) => text === operand),
  TextStartsWith: onText((text, operand) => text.startsWith(operand)),
  TextEndsWith: onText((text, operand) => text.endsWith(operand)),
  TextContains: onText((text, operand) => text.includes(operand)),
  NumberGreaterThan: onNumbers((number, operand) => number > operand),
  NumberGreaterOrEqualTo: onNumbers((number, operand) => number >= operand),
  NumberLessThan: onNumbers((number, operand) => number < operand),
  NumberLessOrEqualTo: onNumbers((number, operand) => number <= operand),
  // Undocumented; read as: the value is an object that has the key.
  KeyExists: (value, operand) => isJsonObject(value) && Object.hasOwn(value, operand),
};

/** Tells whether a flow's operator is one that is known. */
export function isOperator(name: string): name is Operator {
  return Object.hasOwn(OPERATORS, name);
}

function onText(test: (text: string, operand: string) => boolean) {
  return (value: JsonValue, operand: string): boolean =>
    value !== null && typeof value !== 'object' && test(textOf(value), operand);
}

function onNumbers(test: (number: number, operand: number) => boolean) {
  return onText((text, operand) => {
    const [left, right] = [numberOf(text), numberOf(operand)];
    return left !== undefined && right !== undefined && test(left, right);
  });
}

/** `Number('')` is 0, which no caller would call a number. */
function numberOf(text: string): number | undefined {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
