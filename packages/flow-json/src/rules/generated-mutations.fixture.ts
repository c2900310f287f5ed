import type { ActionDefinition, ParameterDefinition } from '../catalogue/action-definition.ts';
import { exampleAction, exampleValue, withParameter } from '../catalogue/example-action.fixture.ts';
import { parameterAt, passes } from '../catalogue/parameter-at.ts';
import type { Action, Transitions } from '../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/** A sound action that was broken in one way: what was done, what it was and is, and the rule that must speak. */
export interface GeneratedMutation {
  readonly what: string;
  readonly before: Action;
  readonly after: Action;
  readonly code: string;
}

/** Breaks the least action of a type in each way that its definition rules out. Every way leads to `next`. */
export function mutationsOf(definition: ActionDefinition, next: string): readonly GeneratedMutation[] {
  const sound = exampleAction(definition, 'one', next);
  return [
    ...droppedParameters(sound, definition),
    ...droppedBranches(sound),
    ...addedParts(sound, definition, next),
    ...badValues(sound, definition),
  ];
}

function droppedParameters(before: Action, { parameters, choices = [] }: ActionDefinition): GeneratedMutation[] {
  const required = Object.entries(parameters).filter(
    ([path, { required: test }]) =>
      test !== undefined && (test === true || passes(before, test)) && parameterAt(before, path) !== undefined,
  );
  const chosen = choices.flatMap(({ least, parameters: names }) => (least === 1 ? names : []));
  const paths = new Set([
    ...required.map(([path]) => path),
    ...chosen.filter((path) => parameterAt(before, path) !== undefined),
  ]);
  return [...paths].map((path) => {
    const Parameters = without(before.Parameters ?? {}, path.split('.'));
    return { what: `without ${path}`, before, after: { ...before, Parameters }, code: 'WL108' };
  });
}

function droppedBranches(before: Action): GeneratedMutation[] {
  const { Errors = [], Conditions = [] } = before.Transitions;
  const errors = Errors.map((dropped) => ({
    what: `without the error ${dropped.ErrorType}`,
    before,
    after: led(before, { Errors: Errors.filter((one) => one !== dropped) }),
    code: 'WL110',
  }));
  const conditions = Conditions.map((dropped) => ({
    what: `without the condition ${dropped.Condition.Operands.join()}`,
    before,
    after: led(before, { Conditions: Conditions.filter((one) => one !== dropped) }),
    code: 'WL112',
  }));
  return [...errors, ...conditions];
}

function addedParts(before: Action, definition: ActionDefinition, NextAction: string): GeneratedMutation[] {
  const { terminal, parametersUnpublished } = definition;
  const { Errors = [], Conditions = [] } = before.Transitions;
  const invented = { NextAction, Condition: { Operator: 'Invented', Operands: ['x'] } };
  const parts = [
    {
      what: 'with an unknown error',
      after: led(before, { Errors: [...Errors, { NextAction, ErrorType: 'Invented' }] }),
      code: terminal ? 'WL106' : 'WL111',
    },
    {
      what: 'with an unknown condition',
      after: led(before, { Conditions: [...Conditions, invented] }),
      code: terminal ? 'WL106' : 'WL112',
    },
  ].map((part) => ({ ...part, before }));
  const unknown = { what: 'with an unknown parameter', before, after: given(before, 'Invented', 'x'), code: 'WL107' };
  return parametersUnpublished === true ? parts : [...parts, unknown];
}

function badValues(sound: Action, definition: ActionDefinition): GeneratedMutation[] {
  return Object.entries(definition.parameters)
    .filter(([path]) => !/[[*]/.test(path))
    .flatMap(([path, parameter]) => {
      const before = given(sound, path, exampleValue(definition, path));
      return badValuesOf(parameter).map(([what, value]) => ({
        what: `with ${path} ${what}`,
        before,
        after: given(sound, path, value),
        code: 'WL109',
      }));
    });
}

function badValuesOf(parameter: ParameterDefinition): (readonly [what: string, value: JsonValue])[] {
  const { type, values, format, minimum = 0, maximum = Infinity } = parameter;
  const integer = type === 'string' && format === 'integer';
  return [
    ['empty', ''],
    ['null', null],
    ...(type === 'string' && values !== undefined ? [['invented', 'Invented'] as const] : []),
    ...(integer ? [['below its least', String(minimum - 1)] as const] : []),
    ...(integer && Number.isSafeInteger(maximum) ? [['above its most', String(maximum + 1)] as const] : []),
  ];
}

function led(action: Action, changes: Transitions): Action {
  return { ...action, Transitions: { ...action.Transitions, ...changes } };
}

function given(action: Action, path: string, value: JsonValue): Action {
  return { ...action, Parameters: withParameter(action.Parameters ?? {}, path, value) };
}

function without(object: JsonObject, [key = '', ...below]: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      if (name !== key) return [[name, value]];
      return below.length > 0 && isJsonObject(value) ? [[name, without(value, below)]] : [];
    }),
  );
}
