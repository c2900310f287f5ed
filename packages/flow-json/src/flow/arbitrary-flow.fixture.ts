import fc from 'fast-check';
import type { JsonObject } from '../json.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Action, Flow, Transitions } from './flow.ts';

/** Identifiers of any kind, with those that trip programs up. */
export const anyIdentifier: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'end', '', '$end', '__proto__', 'constructor', 'toString', 'ご案内', '🎉'),
  fc.string({ unit: 'binary' }),
);

/** Any JSON object, `__proto__` keys and lone surrogates included. */
export const anyJsonObject = fc
  .dictionary(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'Text', 'LoopCount')),
    fc.jsonValue(),
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonObject);

const anyType = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(CATALOGUE)) },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('Invented', '__proto__', 'constructor')) },
);

const anyOperand = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ContinueLooping', 'DoneLooping', '1', ''));

const anyTransitions: fc.Arbitrary<Transitions> = fc.record(
  {
    NextAction: anyIdentifier,
    Errors: fc.array(
      fc.record({
        NextAction: anyIdentifier,
        ErrorType: fc.oneof(fc.string(), fc.constantFrom('NoMatchingError', 'NoMatchingCondition')),
      }),
      { maxLength: 3 },
    ),
    Conditions: fc.array(
      fc.record({
        NextAction: anyIdentifier,
        Condition: fc.record({
          Operator: fc.oneof(fc.string(), fc.constant('Equals')),
          Operands: fc.array(anyOperand, { maxLength: 2 }),
        }),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

const anyAction: fc.Arbitrary<Action> = fc.record(
  { Identifier: anyIdentifier, Type: anyType, Parameters: anyJsonObject, Transitions: anyTransitions },
  { requiredKeys: ['Identifier', 'Type', 'Transitions'] },
);

/** Any document that has the shape of a flow, however little sense it makes. */
export const anyFlow: fc.Arbitrary<Flow> = fc.record(
  {
    Version: fc.constant('2019-10-30'),
    StartAction: anyIdentifier,
    Metadata: anyJsonObject,
    Actions: fc.array(anyAction, { maxLength: 8 }),
    Settings: anyJsonObject,
  },
  { requiredKeys: ['Version', 'StartAction', 'Actions'] },
);

/** Makes a value and everything in it unchangeable, so that whoever changes it throws. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
}
