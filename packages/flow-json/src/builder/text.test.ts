import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
import { jsonPathsIn } from '../flow/json-paths.ts';
import { referenceTo } from './reference.ts';
import { text } from './text.ts';

const state = referenceTo('$.External.state');
const city = referenceTo("$.External['home town'].city");

const ROWS: readonly [what: string, spoken: string, wanted: string][] = [
  ['speaks a text without values', text`Hello.`, 'Hello.'],
  ['speaks nothing where nothing is said', text``, ''],
  ['puts the path of a value in its place', text`It is ${state} now.`, 'It is $.External.state now.'],
  ['speaks a value alone', text`${state}`, '$.External.state'],
  ['ends a sentence with a value', text`It is ${state}. Goodbye.`, 'It is $.External.state. Goodbye.'],
  ['closes a bracket after a value', text`<emphasis>${state}</emphasis>`, '<emphasis>$.External.state</emphasis>'],
  ['speaks two values that touch', text`${state}${state}`, '$.External.state$.External.state'],
  ['takes the long form where a letter follows', text`${state}USD`, "$['External']['state']USD"],
  ['takes the long form where a digit follows', text`${state}00`, "$['External']['state']00"],
  ['takes the long form where a hyphen follows', text`${state}-${state}`, "$['External']['state']-$.External.state"],
  ['takes the long form where a letter of another script follows', text`${state}様`, "$['External']['state']様"],
  ['takes the long form of keys in brackets', text`${city}wide`, "$['External']['home town']['city']wide"],
];

describe('text', () => {
  it.each(ROWS)('%s', (_, spoken, wanted) => {
    expect(spoken).toBe(wanted);
  });

  it.each([
    ['a dot and a letter', () => text`${state}.x`],
    ['a dot and a digit', () => text`${state}.50`],
    ['a square bracket', () => text`${state}[0]`],
  ])('refuses a value that %s follow', (_, speaking) => {
    expect(speaking).toThrow(FlowUsageError);
    expect(speaking).toThrow('Put a space between');
  });

  it('keeps the keys that a path reads, in either form', () => {
    expect(jsonPathsIn(text`${city}wide, ${city} wide`).map(({ keys }) => keys)).toEqual([
      ['External', 'home town', 'city'],
      ['External', 'home town', 'city'],
    ]);
  });
});
