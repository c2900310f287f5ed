import { isJsonObject, type JsonValue } from '../../json.ts';
import { branch, json, members } from '../expression.ts';
import { areKeys, errorBranch, given, memberOf, named, numberOf, operandBranch, textOf, type FormOf } from './form.ts';

export const whenForm: FormOf = (action) => {
  const path = textOf(action.Parameters, 'ComparisonValue');
  const { Conditions = [] } = action.Transitions;
  const operands = Conditions.map(({ Condition }) => Condition.Operands[0] ?? '');
  if (path === undefined || !areKeys(operands) || operands.includes('otherwise')) return undefined;
  const cases = Conditions.map(({ NextAction }, index) => [operands[index] ?? '', branch(NextAction)] as const);
  const otherwise = errorBranch(action, 'NoMatchingCondition', { isOptional: true });
  return {
    method: 'when',
    args: [{ kind: 'path', path }, members([...cases, ['otherwise', otherwise]]), named(action)],
  };
};

export const repeatForm: FormOf = (action) => {
  const times = numberOf(action.Parameters, 'LoopCount');
  const turn = operandBranch(action, 'ContinueLooping', { loops: true });
  const onExhausted = operandBranch(action, 'DoneLooping', { isOptional: true });
  if (times === undefined || turn === undefined || onExhausted === undefined) return undefined;
  return { method: 'repeat', args: [json(times), turn, named(action, [['onExhausted', onExhausted]])] };
};

export const setAttributesForm: FormOf = (action) => {
  const attributes = memberOf(action.Parameters, 'Attributes');
  const onFailure = errorBranch(action, 'NoMatchingError', { isOptional: true });
  if (!isJsonObject(attributes) || !Object.values(attributes).every(isText)) return undefined;
  return { method: 'setAttributes', args: [json(attributes), named(action, [['onFailure', onFailure]])] };
};

function isText(value: JsonValue): boolean {
  return typeof value === 'string';
}

export const checkHoursForm: FormOf = (action) => {
  const onClosed = operandBranch(action, 'False');
  const onFailure = errorBranch(action, 'NoMatchingError');
  if (onClosed === undefined || onFailure === undefined) return undefined;
  const options = named(action, [
    ['hours', given(textOf(action.Parameters, 'HoursOfOperationId'))],
    ['onOpen', operandBranch(action, 'True', { isOptional: true })],
    ['onClosed', onClosed],
    ['onFailure', onFailure],
  ]);
  return { method: 'checkHours', args: [options] };
};

export const waitForm: FormOf = (action) => {
  const seconds = numberOf(action.Parameters, 'TimeLimitSeconds');
  const onFailure = errorBranch(action, 'NoMatchingError');
  if (seconds === undefined || onFailure === undefined) return undefined;
  const options = named(action, [
    ['while', operandBranch(action, 'Continue')],
    ['onFailure', onFailure],
  ]);
  return { method: 'wait', args: [json(seconds), options] };
};
