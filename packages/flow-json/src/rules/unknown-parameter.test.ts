import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { type Row, action, expected, flowOf, hangUp, invoke, menu, say, verdicts } from './flow.fixture.ts';
import { unknownParameter } from './unknown-parameter.ts';

const ROWS: readonly Row[] = [
  ['passes parameters that the type takes', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  [
    'refuses one that it does not',
    flowOf(say('hello', 'bye', { Text: 'Hello.', Volume: '11' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Volume', block: 'hello' }],
  ],
  [
    'refuses one in another letter case',
    flowOf(say('hello', 'bye', { text: 'Hello.' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.text', block: 'hello' }],
  ],
  [
    'refuses any parameter of a type that takes none',
    flowOf(action('bye', 'DisconnectParticipant', { Reason: 'done' })),
    [{ path: 'Actions[0].Parameters.Reason', block: 'bye' }],
  ],
  [
    'refuses an unknown member of an object, at any depth',
    flowOf(
      say('hello', 'bye', {
        Media: { Uri: 'https://example.com/a.wav', SourceType: 'S3', MediaType: 'Audio', Size: '1' },
      }),
      menu('digits', {}, 'bye', { InputValidation: { CustomValidation: { MaximumLength: '4', Least: '1' } } }),
      hangUp('bye'),
    ),
    [
      { path: 'Actions[0].Parameters.Media.Size', block: 'hello' },
      { path: 'Actions[1].Parameters.InputValidation.CustomValidation.Least', block: 'digits' },
    ],
  ],
  [
    'refuses keys that every JavaScript object seems to have',
    flowOf(
      say('hello', 'bye', JSON.parse('{ "Text": "Hello.", "__proto__": "x", "constructor": "y" }') as JsonObject),
      hangUp('bye'),
    ),
    [
      { path: 'Actions[0].Parameters.__proto__', block: 'hello' },
      { path: 'Actions[0].Parameters.constructor', block: 'hello' },
    ],
  ],
  [
    'takes any key in a map',
    flowOf(
      invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: { anything: '1', 'at all': { deep: '2' } } }),
      hangUp('bye'),
    ),
    [],
  ],
  ['does not apply to types that the catalogue does not describe', flowOf(action('odd', 'Invented', { Any: '1' })), []],
  [
    'does not apply to actions without parameters',
    flowOf({ Identifier: 'bye', Type: 'DisconnectParticipant', Transitions: {} }),
    [],
  ],
];

describe('unknownParameter', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(unknownParameter, flow)).toEqual(expected(unknownParameter, found));
  });
});
