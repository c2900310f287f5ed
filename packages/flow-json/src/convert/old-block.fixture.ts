import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { convert } from './convert.ts';
import type { ConvertedFlow, ConvertedOutcome } from './converted.ts';

/** A module of an old export, as the console wrote it. */
export function oldModule(type: string, more: JsonObject = {}): JsonObject {
  return { id: 'block', type, branches: [], parameters: [], metadata: { position: { x: 10, y: 20 } }, ...more };
}

/** Plain branches, by condition. */
export function branches(targets: Readonly<Record<string, string>>): readonly JsonObject[] {
  return Object.entries(targets).map(([condition, transition]) => ({ condition, transition }));
}

/** A branch that compares. */
export function evaluate(conditionType: string, conditionValue: JsonValue, transition: string): JsonObject {
  return { condition: 'Evaluate', conditionType, conditionValue, transition };
}

/** Parameters with nothing but a value, by name. */
export function parameters(values: Readonly<Record<string, JsonValue>>): readonly JsonObject[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** An export of those modules; the call starts with the first. */
export function oldExport(modules: readonly JsonValue[], type = 'contactFlow'): JsonObject {
  const [first] = modules;
  return {
    modules,
    version: '1',
    type,
    start: (first !== undefined && isJsonObject(first) ? first['id'] : undefined) ?? null,
    metadata: { entryPointPosition: { x: 1, y: 2 }, name: 'Orders', type, status: 'published', hash: 'ab12' },
  };
}

/** Converts what is known to be an old export. */
export function converted(document: JsonValue): ConvertedFlow {
  const result = convert(document);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result;
}

/** An action in short: where it leads is told by branch. */
export interface ActionInShort {
  readonly identifier: string;
  readonly type: string;
  readonly parameters: JsonObject | undefined;
  readonly ways: Readonly<Record<string, string>>;
}

/**
 * Converts one module. Whatever it leads to is a block that hangs up, but for `gone`, which is not in the export.
 *
 * @returns the actions it became, and what the report says of it
 */
export function convertOne(
  module: JsonObject,
  type = 'contactFlow',
): { readonly actions: readonly ActionInShort[]; readonly outcome: ConvertedOutcome } {
  const led = (module['branches'] as readonly JsonObject[]).map((branch) => branch['transition']);
  const others = [...new Set(led)].filter(
    (id): id is string => typeof id === 'string' && !['gone', 'block'].includes(id),
  );
  const { flow, report } = converted(oldExport([module, ...others.map((id) => oldModule('Disconnect', { id }))], type));
  const [block] = report;
  if (block === undefined) throw new Error('The report is empty.');
  const own = flow.Actions.filter(({ Identifier }) => block.identifiers.includes(Identifier));
  return { actions: own.map(inShort), outcome: block };
}

/** What tests compare of an action. */
export function inShort({ Identifier, Type, Parameters, Transitions }: Action): ActionInShort {
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  return {
    identifier: Identifier,
    type: Type,
    parameters: Parameters,
    ways: Object.fromEntries([
      ...(NextAction === undefined ? [] : [['next', NextAction]]),
      ...Errors.map((error) => [error.ErrorType, error.NextAction]),
      ...Conditions.map(({ Condition: { Operator, Operands }, NextAction: target }) => [
        `${Operator} ${Operands.join()}`,
        target,
      ]),
    ]) as Record<string, string>,
  };
}

/** One row of a table: the block, what it becomes, and what the report says (nothing where it is carried). */
export type Row = readonly [
  sentence: string,
  module: JsonObject,
  becomes: readonly (readonly [type: string, parameters: JsonObject, ways: Readonly<Record<string, string>>])[],
  says?: RegExp | undefined,
  flowType?: string | undefined,
];

/** What a row is judged by: the actions in short, and the sentences of the report, one line each. */
export function verdict(module: JsonObject, flowType?: string) {
  const { actions, outcome } = convertOne(module, flowType);
  const said = outcome.status === 'carried' ? [] : outcome.status === 'approximated' ? outcome.how : [outcome.why];
  return {
    became: actions.map(({ type, parameters, ways }) => [type, parameters, ways]),
    status: outcome.status,
    said,
  };
}
