import fc from 'fast-check';
import type { Action, Flow } from '../flow/flow.ts';

const MOST_BLOCKS = 14;

/**
 * Flows whose every branch leads to a block of theirs, of types that the builder has words for: branches meet, circle and cross
 * as they like, in any order and spelling.
 */
export const connectedFlow: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: MOST_BLOCKS }).chain((size) => {
  const target = fc.integer({ min: 0, max: size - 1 }).map((number) => `block ${number}`);
  const actions = Array.from({ length: size }, (_, number) =>
    fc
      .record({ kind: fc.constantFrom(...KINDS), to: fc.tuple(target, target, target, target), isTidy: fc.boolean() })
      .map(({ kind, to, isTidy }) => spelt(kind(`block ${number}`, to), isTidy)),
  );
  return fc.record({
    Version: fc.constant('2019-10-30'),
    StartAction: target,
    Actions: fc.tuple(...actions).chain((ordered) => fc.shuffledSubarray(ordered, { minLength: ordered.length })),
  });
});

type Targets = readonly [string, string, string, string];

const error = (ErrorType: string, NextAction: string) => ({ NextAction, ErrorType });
const equals = (operand: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator: 'Equals', Operands: [operand] },
});

const KINDS: readonly ((Identifier: string, to: Targets) => Action)[] = [
  (Identifier) => ({ Parameters: {}, Identifier, Type: 'DisconnectParticipant', Transitions: {} }),
  (Identifier, [a, b]) => ({
    Parameters: { Text: 'Hello.' },
    Identifier,
    Type: 'MessageParticipant',
    Transitions: { NextAction: a, Errors: [error('NoMatchingError', b)] },
  }),
  (Identifier, [a, b, c]) => ({
    Parameters: { ComparisonValue: '$.Attributes.state' },
    Identifier,
    Type: 'Compare',
    Transitions: {
      NextAction: c,
      Errors: [error('NoMatchingCondition', c)],
      Conditions: [equals('one', a), equals('two', b)],
    },
  }),
  (Identifier, [a, b]) => ({
    Parameters: { LoopCount: '3' },
    Identifier,
    Type: 'Loop',
    Transitions: { NextAction: b, Conditions: [equals('ContinueLooping', a), equals('DoneLooping', b)] },
  }),
  (Identifier, [a, b, c, d]) => ({
    Parameters: { Text: 'Press 1.', InputTimeLimitSeconds: '5', StoreInput: 'False' },
    Identifier,
    Type: 'GetParticipantInput',
    Transitions: {
      NextAction: c,
      Errors: [error('InputTimeLimitExceeded', b), error('NoMatchingCondition', c), error('NoMatchingError', d)],
      Conditions: [equals('1', a)],
    },
  }),
  (Identifier, [a, b]) => ({
    Parameters: { LambdaFunctionARN: '${functions.a}', InvocationTimeLimitSeconds: '3' },
    Identifier,
    Type: 'InvokeLambdaFunction',
    Transitions: { NextAction: a, Errors: [error('NoMatchingError', b)] },
  }),
];

/** The action as the console spells it, or otherwise. */
function spelt(action: Action, isTidy: boolean): Action {
  if (isTidy) return action;
  const { Parameters = {}, Identifier, Type, Transitions } = action;
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  return {
    Identifier,
    Type,
    Parameters,
    Transitions: NextAction === undefined ? {} : { Conditions, NextAction, Errors },
  };
}
