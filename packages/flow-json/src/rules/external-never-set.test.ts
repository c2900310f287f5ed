import { describe, expect, it } from 'vitest';
import { load, start } from './asynchronous.fixture.ts';
import {
  type OptionRow,
  action,
  compare,
  errors,
  expected,
  flowOf,
  hangUp,
  invoke,
  say,
  verdicts,
  withOptions,
} from './flow.fixture.ts';
import { externalNeverSet } from './external-never-set.ts';

const ANSWER = say('hello', 'bye', { Text: 'Hello, $.External.name.' });

const ROWS: readonly OptionRow[] = [
  ['passes a field that is read after the call', flowOf(invoke('ask', 'hello', 'bye'), ANSWER, hangUp('bye')), []],
  [
    'finds one that is read before it',
    flowOf(say('first', 'ask', { Text: '$.External.name' }), invoke('ask', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'first' }],
  ],
  [
    'finds one that is read only where the call failed',
    flowOf(invoke('ask', 'bye', 'hello'), ANSWER, hangUp('bye')),
    [{ path: 'Actions[1].Parameters', block: 'hello' }],
  ],
  [
    'finds one that is read after a mere start',
    flowOf(start('go', 'hello', 'bye'), ANSWER, load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[1].Parameters', block: 'hello' }],
  ],
  [
    'passes one that is read after a load',
    flowOf(start('go', 'get', 'bye'), load('get', 'hello', 'bye', 'bye'), ANSWER, hangUp('bye')),
    [],
  ],
  [
    'passes one that some way can have set',
    flowOf(compare('which', 'ask', 'hello'), invoke('ask', 'hello', 'bye'), ANSWER, hangUp('bye')),
    [],
  ],
  [
    'finds one where the flow calls no function: one before it may have',
    flowOf(ANSWER, hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'hello' }],
  ],
  [
    'refuses it in a module, which does not see its caller’s',
    flowOf(ANSWER, hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'hello', severity: 'error' }],
    { flowType: 'MODULE' },
  ],
  [
    'does not call it an error where a module in the module may have called one',
    flowOf(
      action('module', 'InvokeFlowModule', {}, { NextAction: 'hello', Errors: errors({ NoMatchingError: 'ask' }) }),
      ANSWER,
      invoke('ask', 'bye', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[1].Parameters', block: 'hello' }],
    { flowType: 'MODULE' },
  ],
  [
    'passes what follows a block that nobody knows',
    flowOf(action('odd', 'Invented', {}, { NextAction: 'hello' }), ANSWER, hangUp('bye')),
    [],
  ],
  ['does not apply to blocks that no call reaches', flowOf(hangUp('bye'), ANSWER), []],
];

describe('externalNeverSet', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(externalNeverSet, flow, options)).toEqual(expected(externalNeverSet, found));
  });
});
