import { describe, expect, test } from 'vitest';
import { undo } from '../marks.ts';
import { CALL, PINGS } from '../testing/example-events.fixture.ts';
import type { Answers } from '../testing/run-modules.fixture.ts';
import { runPythonHandlers } from '../testing/run-python.fixture.ts';
import { PYTHON_FORMS } from './forms.fixture.ts';
import { patchPython } from './patch-python.ts';

const WARM = { answer: { event_status_code: 200, event_response: 'warm', event_type: 'EventBridge' } };

const EVENTS = [CALL, { ...CALL, warmer: true }, ...PINGS];

const TEXTS: readonly (readonly [how: string, (source: string) => string])[] = [
  ['line feeds', (source) => source],
  ['carriage returns and line feeds', (source) => source.replaceAll('\n', '\r\n')],
  ['one line break after the other', (source) => source.replaceAll(/\n([^\n]*)\n/g, '\r\n$1\n')],
  ['a byte-order mark and tabs', (source) => `\uFEFF${source.replaceAll('  ', '\t')}`],
];

const cases = PYTHON_FORMS.flatMap(([what, file, source, handler = 'handler']) =>
  TEXTS.map(([how, written]) => ({ what, how, file, handler, before: written(source) })),
).map((one, index) => ({ ...one, index, outcome: patchPython({ source: one.before }) }));

const [before, after] = [
  runPythonHandlers(
    cases.map(({ file, handler, before }) => ({ file, handler, source: before })),
    EVENTS,
  ),
  runPythonHandlers(
    cases.map(({ file, handler, outcome, before }) => ({
      file,
      handler,
      source: outcome.changed ? outcome.text : before,
    })),
    EVENTS,
  ),
] as [Answers, Answers];

describe('patchPython', () => {
  test.each(cases)('guards $what, with $how', ({ outcome, index, handler }) => {
    expect(outcome).toMatchObject({ changed: true, handler: { name: handler }, issues: [] });
    const [call, markedCall, ...pings] = after[index] ?? [];
    expect([call, markedCall]).toEqual(before[index]?.slice(0, 2));
    expect(call).toMatchObject({ answer: { order: '1001' } });
    expect(pings).toEqual(PINGS.map(() => WARM));
  });

  test.each(cases)('is taken out of $what again to the byte, with $how', ({ outcome, before }) => {
    expect(outcome.changed && undo(outcome.text)).toEqual({ changed: true, text: before, issues: [] });
  });

  test.each(cases)('leaves $what alone the second time, with $how', ({ outcome }) => {
    expect(patchPython({ source: outcome.changed ? outcome.text : '' })).toMatchObject({
      changed: false,
      issues: [{ code: 'already-guarded', severity: 'info' }],
    });
  });
});
