import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undo } from './marks.ts';
import { patch } from './patch.ts';
import { anyCallbackHandler, anyHandler, anyPythonHandler, anyTypedHandler } from './testing/any-handler.fixture.ts';
import { CALL, PINGS } from './testing/example-events.fixture.ts';
import { runHandlers } from './testing/run-javascript.fixture.ts';
import type { Answers, Runnable } from './testing/run-modules.fixture.ts';
import { runPythonHandlers } from './testing/run-python.fixture.ts';

const EVENTS = [CALL, ...PINGS];

const LANGUAGES: readonly (readonly [
  what: string,
  any: fc.Arbitrary<Runnable>,
  run: (modules: readonly Runnable[], events: readonly unknown[]) => Answers,
  modernise: boolean,
])[] = [
  ['in JavaScript', anyHandler, runHandlers, false],
  ['in JavaScript that calls back, made async where that is the same', anyCallbackHandler, runHandlers, true],
  ['in TypeScript', anyTypedHandler, runHandlers, false],
  ['in Python', anyPythonHandler, runPythonHandlers, false],
];

/** A process is started for each list, so that lists are long. */
const lists = (any: fc.Arbitrary<Runnable>): fc.Arbitrary<readonly Runnable[]> =>
  fc.array(any, { minLength: 1, maxLength: 200, size: 'max' });

function patched({ source, file }: Runnable, modernise: boolean): string {
  const outcome = patch({ source, file, modernise });
  return outcome.changed ? outcome.text : JSON.stringify(outcome.issues);
}

describe('patch', { timeout: 60_000 }, () => {
  test.each(LANGUAGES)(
    'guards any handler %s: calls as before, pings answered, undone to the byte',
    (_, any, run, modernise) => {
      fc.assert(
        fc.property(lists(any), (modules) => {
          const guarded = modules.map((module) => ({ ...module, source: patched(module, modernise) }));

          const answers = run(guarded, EVENTS);

          for (const [index, { source }] of modules.entries()) {
            const [call, ...pings] = answers[index] ?? [];
            expect({ source, call }).toEqual({ source, call: { answer: { order: '1001' } } });
            expect(pings.every((ping) => /"event_?[rR]esponse":"warm"/.test(JSON.stringify(ping)))).toBe(true);
            expect(undo(guarded[index]?.source ?? '')).toEqual({ changed: true, text: source, issues: [] });
          }
        }),
        { numRuns: 4 },
      );
    },
  );

  test.each(LANGUAGES)('answers the pings itself: a handler %s without it fails on them', (_, any, run) => {
    fc.assert(
      fc.property(lists(any), (modules) => {
        const pings = run(modules, EVENTS).flatMap(([, ...answers]) => answers);

        expect(pings.every((ping) => 'failed' in ping)).toBe(true);
      }),
      { numRuns: 1 },
    );
  });

  test('makes callback handlers async, and those that it cannot prove to be the same it leaves', () => {
    const modules = fc.sample(anyCallbackHandler, { numRuns: 200, seed: 1 });
    const isAsync = modules.map((module) => patched(module, true).includes('// MODERNISED'));

    expect(new Set(isAsync)).toEqual(new Set([true, false]));
  });
});
