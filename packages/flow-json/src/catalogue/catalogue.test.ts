import { describe, expect, it } from 'vitest';
import type { Action, Flow } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { lint } from '../lint.ts';
import { flowOf, hangUp } from '../rules/flow.fixture.ts';
import { HEARING } from '../silence/hearing.ts';
import type { ActionDefinition } from './action-definition.ts';
import { CATALOGUE, definitionOf } from './catalogue.ts';
import { exampleAction, exampleValue, withParameter } from './example-action.fixture.ts';

const DEFINITIONS: readonly ActionDefinition[] = Object.values(CATALOGUE);

/** A flow that runs one action of a type, changed or not, and hangs up. */
function flowWith(definition: ActionDefinition, change: (one: Action) => Action = (one) => one): Flow {
  return flowOf(change(exampleAction(definition, 'one', 'bye')), hangUp('bye'));
}

/** Codes of what the service would refuse, as far as the catalogue alone can tell: WL101 to WL112. */
function refusals(flow: Flow): string[] {
  const refused = lint(flow, { flowType: 'CONTACT_FLOW' }).filter(
    ({ code, severity }) => /^WL1(?:0\d|1[0-2])$/.test(code) && severity === 'error',
  );
  return [...new Set(refused.map(({ code }) => code))];
}

function given(one: Action, path: string, value: JsonValue): Action {
  return { ...one, Parameters: withParameter(one.Parameters ?? {}, path, value) };
}

/** Parameters that stand in no list and under no free key: others are not judged member by member. */
function plainParameters(definition: ActionDefinition) {
  return Object.entries(definition.parameters).filter(([path]) => !/[[*]/.test(path));
}

describe('CATALOGUE', () => {
  it('keeps each definition under its type', () => {
    expect(Object.keys(CATALOGUE)).toEqual(DEFINITIONS.map(({ type }) => type));
  });

  it('says of every type what the caller hears', () => {
    expect(Object.keys(HEARING).sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it.each(DEFINITIONS)('describes $type without contradiction', ({ type, terminal, errors, conditions, ...rest }) => {
    const parameters = Object.entries(rest.parameters);
    const paths = parameters.map(([path]) => path);

    if (terminal) expect([Object.keys(errors), conditions], type).toEqual([[], undefined]);
    for (const { each, parameters: set } of rest.choices ?? []) {
      for (const one of set) {
        const path = each === undefined ? one : `${each}[].${one}`;
        expect(
          paths.some((known) => known === path || known.startsWith(`${path}.`)),
          path,
        ).toBe(true);
      }
    }
    for (const [path, { minimum = 0, maximum = Infinity, format, values }] of parameters) {
      expect(minimum, path).toBeLessThanOrEqual(maximum);
      if (format === 'boolean') expect(values?.length, path).toBeGreaterThan(0);
    }
    for (const operand of conditions?.required ?? []) {
      expect(conditions?.operands ?? [operand]).toContain(operand);
    }
  });

  it.each(DEFINITIONS)('takes the least action of type $type', (definition) => {
    expect(refusals(flowWith(definition))).toEqual([]);
  });

  it.each(DEFINITIONS)('lets the rules judge every parameter of $type', (definition) => {
    for (const [path, parameter] of plainParameters(definition)) {
      const judged = (value: JsonValue): string[] =>
        lint(flowWith(definition, (one) => given(one, path, value)))
          .filter(({ code, path: at }) => code === 'WL109' && at.startsWith(`Actions[0].Parameters.${path}`))
          .map(({ code }) => code);

      expect(judged(exampleValue(definition, path)), `${path} with a value that it takes`).toEqual([]);
      expect(judged(''), `${path} with an empty text`).toEqual(['WL109']);
      expect(judged(true), `${path} with a boolean`).toEqual(['WL109']);
      if (parameter.format === 'integer' && Number.isSafeInteger(parameter.maximum)) {
        expect(judged(String(parameter.maximum)), `${path} with its maximum`).toEqual([]);
        expect(judged(String((parameter.maximum ?? 0) + 1)), `${path} above its maximum`).toEqual(['WL109']);
      }
      if (parameter.values !== undefined) expect(judged('Invented'), `${path} with another value`).toEqual(['WL109']);
    }
  });
});

describe('definitionOf', () => {
  it('finds a definition by its type', () => {
    expect(definitionOf('Loop')).toBe(CATALOGUE.Loop);
  });

  it.each(['', 'loop', 'constructor', '__proto__', 'toString'])('finds none for "%s"', (type) => {
    expect(definitionOf(type)).toBeUndefined();
  });
});
