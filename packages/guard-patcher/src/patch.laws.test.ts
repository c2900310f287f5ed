import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undo } from './marks.ts';
import { patch } from './patch.ts';
import { anyHandler, anyPythonHandler } from './testing/any-handler.fixture.ts';
import { CALL, PINGS } from './testing/example-events.fixture.ts';
import { runHandlers } from './testing/run-javascript.fixture.ts';
import type { Answers, Runnable } from './testing/run-modules.fixture.ts';
import { runPythonHandlers } from './testing/run-python.fixture.ts';

const EVENTS = [CALL, ...PINGS];

const LANGUAGES: readonly (readonly [
  language: string,
  any: fc.Arbitrary<Runnable>,
  run: (modules: readonly Runnable[], events: readonly unknown[]) => Answers,
])[] = [
  ['JavaScript', anyHandler, runHandlers],
  ['Python', anyPythonHandler, runPythonHandlers],
];

describe('patch', { timeout: 60_000 }, () => {
  test.each(LANGUAGES)(
    'guards any handler in %s: calls as before, pings answered, undone to the byte',
    (_, any, run) => {
      const modules = fc.sample(any, 300);
      const outcomes = modules.map(({ source, file }) => patch({ source, file }));
      const texts = outcomes.map((outcome) => (outcome.changed ? outcome.text : JSON.stringify(outcome.issues)));

      const after = run(
        modules.map((module, index) => ({ ...module, source: texts[index] ?? '' })),
        EVENTS,
      );

      for (const [index, { source }] of modules.entries()) {
        const [call, ...pings] = after[index] ?? [];
        expect({ source, call }).toEqual({ source, call: { answer: { order: '1001' } } });
        expect(pings.every((ping) => /"event_?[rR]esponse":"warm"/.test(JSON.stringify(ping)))).toBe(true);
        expect(undo(texts[index] ?? '')).toEqual({ changed: true, text: source, issues: [] });
      }
    },
  );

  test.each(LANGUAGES)('answers pings in %s alone: a handler without it fails on them', (_, any, run) => {
    const before = run(fc.sample(any, 20), EVENTS);

    expect(before.flatMap(([, ...pings]) => pings).every((ping) => 'failed' in ping)).toBe(true);
  });
});
