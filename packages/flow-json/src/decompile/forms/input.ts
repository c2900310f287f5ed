import { branch, json, members } from '../expression.ts';
import { areKeys, errorBranch, given, memberOf, named, numberOf, textOf, type FormOf } from './form.ts';
import { promptOf } from './prompt.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';

export const askChoiceForm: FormOf = (action) => {
  const { Parameters, Transitions } = action;
  const { Conditions = [] } = Transitions;
  const prompt = promptOf(Parameters);
  const operands = Conditions.map(({ Condition }) => Condition.Operands[0] ?? '');
  const onNoInput = errorBranch(action, 'InputTimeLimitExceeded');
  const onNoMatch = errorBranch(action, 'NoMatchingCondition');
  if (prompt === undefined || onNoInput === undefined || onNoMatch === undefined || !areKeys(operands))
    return undefined;
  const choices = Conditions.map(({ NextAction }, index) => [operands[index] ?? '', branch(NextAction)] as const);
  return {
    method: 'askChoice',
    args: [
      json(prompt),
      named(action, [
        ['choices', members(choices)],
        ['onNoInput', onNoInput],
        ['onNoMatch', onNoMatch],
        ['onFailure', errorBranch(action, 'NoMatchingError')],
        ['timeoutSeconds', given(numberOf(Parameters, 'InputTimeLimitSeconds'))],
      ]),
    ],
  };
};

export const askDigitsForm: FormOf = (action) => {
  const { Parameters } = action;
  const prompt = promptOf(Parameters);
  const maximumLength = numberOf(below(Parameters, 'InputValidation', 'CustomValidation'), 'MaximumLength');
  const terminator = textOf(below(Parameters, 'DTMFConfiguration'), 'InputTerminationSequence');
  const onFailure = errorBranch(action, 'NoMatchingError');
  if (prompt === undefined || maximumLength === undefined || onFailure === undefined) return undefined;
  return {
    method: 'askDigits',
    args: [
      json(prompt),
      named(action, [
        ['maximumLength', json(maximumLength)],
        ['onFailure', onFailure],
        ['timeoutSeconds', given(numberOf(Parameters, 'InputTimeLimitSeconds'))],
        ['terminator', given(terminator)],
      ]),
    ],
  };
};

function below(parameters: JsonObject | undefined, ...keys: readonly string[]): JsonObject | undefined {
  const value = keys.reduce<JsonValue | undefined>((object, key) => memberOf(object, key), parameters);
  return isJsonObject(value) ? value : undefined;
}
