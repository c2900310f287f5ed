import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import { branchesOf } from '../flow/branches.ts';
import type { JsonValue } from '../json.ts';
import { parse } from '../parse.ts';
import { anyOldExport } from './arbitrary-export.fixture.ts';
import { convert } from './convert.ts';
import { branches, converted, oldExport, oldModule } from './old-block.fixture.ts';
import { unsaidRefusals } from './unsaid-refusals.fixture.ts';

describe('the laws of convert', () => {
  it('reports every module once, whatever the document holds', () => {
    fc.assert(
      fc.property(anyOldExport, (document) => {
        const { report } = converted(document);

        const modules = document['modules'] as readonly JsonValue[];
        expect(report.map(({ path }) => path)).toEqual(modules.map((_, index) => `modules[${index}]`));
      }),
    );
  });

  it('makes flows that are wired: every target is an action, and every action but the end is in the report', () => {
    fc.assert(
      fc.property(anyOldExport, (document) => {
        const { flow, report, end } = converted(document);

        const identifiers = flow.Actions.map(({ Identifier }) => Identifier);
        const targets = [
          flow.StartAction,
          ...flow.Actions.flatMap((action) => branchesOf(action).map(({ target }) => target)),
        ];
        expect(targets.filter((target) => !identifiers.includes(target))).toEqual([]);
        expect([...report.flatMap((block) => block.identifiers), ...(end === undefined ? [] : [end])]).toEqual(
          identifiers,
        );
        expect(new Set(identifiers).size).toBe(identifiers.length);
      }),
    );
  });

  it('makes flows that parse, and whatever the service refuses of them is said of the block, or of the whole', () => {
    fc.assert(
      fc.property(anyOldExport, (document) => {
        const result = converted(document);

        expect(parse(emit(result.flow)).ok).toBe(true);
        expect(unsaidRefusals(result)).toEqual([]);
      }),
    );
  });

  it('leaves what it is given as it is, shares nothing with it, and gives the same flow for the same document', () => {
    fc.assert(
      fc.property(anyOldExport, (document) => {
        const first = convert(deepFrozen(document));

        expect(convert(document)).toEqual(first);
        expect(Object.isFrozen(first.ok && first.flow.Metadata)).toBe(false);
      }),
    );
  });

  it('takes any JSON there is without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(convert(value as JsonValue)).toHaveProperty('ok');
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(convert(text)).toHaveProperty('ok');
      }),
    );
  });

  it('takes ten thousand modules of one id, or in one chain of unknown types, in time', () => {
    const alike = Array.from({ length: 10_000 }, () =>
      oldModule('PlayPrompt', { branches: branches({ Success: 'block' }) }),
    );
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      oldModule('Juggle', { id: `m${index}`, branches: branches({ Success: `m${index + 1}` }) }),
    );

    const started = performance.now();
    const results = [converted(oldExport(alike)), converted(oldExport(chain))];

    expect(results.map(({ report }) => report.length)).toEqual([10_000, 10_000]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
