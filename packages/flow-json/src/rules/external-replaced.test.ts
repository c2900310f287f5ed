import { describe, expect, it } from 'vitest';
import { load, start } from './asynchronous.fixture.ts';
import { type Row, action, compare, expected, flowOf, hangUp, invoke, say, verdicts } from './flow.fixture.ts';
import { externalReplaced } from './external-replaced.ts';

/** A call of the function of that name. */
function calling(name: string, next: string, LambdaInvocationAttributes = {}) {
  return leadingTo(name, name, next, LambdaInvocationAttributes);
}

function leadingTo(name: string, identifier: string, next: string, LambdaInvocationAttributes = {}) {
  const LambdaFunctionARN = `arn:aws:lambda:us-east-1:123456789012:function:${name}:PROD`;
  return invoke(identifier, next, 'bye', { LambdaFunctionARN, LambdaInvocationAttributes });
}

function says(identifier: string, Text: string, next: string) {
  return say(identifier, next, { Text });
}

function save(identifier: string, key: string, NextAction: string) {
  const FlowAttributes = { [key]: { Value: '$.External.id' } };
  return action(identifier, 'UpdateFlowAttributes', { FlowAttributes }, { NextAction });
}

const ROWS: readonly Row[] = [
  [
    'finds a field that is read again after another function answered',
    flowOf(
      calling('one', 'hello'),
      says('hello', '$.External.name', 'two'),
      calling('two', 'again'),
      says('again', '$.External.name', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[3].Parameters', block: 'again' }],
  ],
  [
    'finds it under its other name',
    flowOf(
      calling('one', 'hello'),
      says('hello', '$.External.name', 'two'),
      calling('two', 'again'),
      says('again', '$.LambdaInvocation.ResultData.name', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[3].Parameters', block: 'again' }],
  ],
  [
    'finds it when the field was passed on to the next function',
    flowOf(
      calling('one', 'two'),
      calling('two', 'again', { id: '$.External.id' }),
      says('again', '$.External.id', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[2].Parameters', block: 'again' }],
  ],
  [
    'passes the same function called again',
    flowOf(
      calling('one', 'hello'),
      says('hello', '$.External.name', 'again'),
      leadingTo('one', 'again', 'last'),
      says('last', '$.External.name', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes another field',
    flowOf(
      calling('one', 'hello'),
      says('hello', '$.External.name', 'two'),
      calling('two', 'again'),
      says('again', '$.External.order', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes an id that is saved right behind both calls',
    flowOf(
      calling('one', 'save'),
      save('save', 'first', 'two'),
      calling('two', 'save-too'),
      save('save-too', 'second', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes a state that is compared right behind both calls',
    flowOf(
      calling('one', 'check'),
      compare('check', 'two', 'bye', { ComparisonValue: '$.External.state' }),
      calling('two', 'check-too'),
      compare('check-too', 'bye', 'bye', { ComparisonValue: '$.External.state' }),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes functions on different ways',
    flowOf(
      compare('which', 'one', 'two'),
      calling('one', 'hello'),
      says('hello', '$.External.name', 'bye'),
      calling('two', 'again'),
      says('again', '$.External.name', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes a block that several functions may have answered',
    flowOf(
      compare('which', 'one', 'two'),
      calling('one', 'hello'),
      calling('two', 'hello'),
      says('hello', '$.External.name', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'finds a field that a loaded answer replaced',
    flowOf(
      calling('one', 'hello'),
      says('hello', '$.External.name', 'go'),
      start('go', 'get', 'bye'),
      load('get', 'again', 'bye', 'bye'),
      says('again', '$.External.name', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[4].Parameters', block: 'again' }],
  ],
  [
    'tells of an answer that is replaced before anything uses it',
    flowOf(calling('one', 'two'), calling('two', 'again'), says('again', '$.External.name', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'one', severity: 'info' }],
  ],
  [
    'passes functions whose answers nobody uses',
    flowOf(calling('one', 'two'), calling('two', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'does not apply to flows with one function',
    flowOf(calling('one', 'hello'), says('hello', '$.External.name', 'bye'), hangUp('bye')),
    [],
  ],
];

describe('externalReplaced', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(externalReplaced, flow)).toEqual(expected(externalReplaced, found));
  });
});
