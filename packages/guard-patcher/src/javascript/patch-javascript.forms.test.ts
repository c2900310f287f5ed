import { describe, expect, test } from 'vitest';
import { undo } from '../marks.ts';
import { CALL, PINGS } from '../testing/example-events.fixture.ts';
import { runHandlers } from '../testing/run-javascript.fixture.ts';
import type { Answers } from '../testing/run-modules.fixture.ts';
import { FORMS } from './forms.fixture.ts';
import { patchJavaScript } from './patch-javascript.ts';

const WARM = { answer: { eventStatusCode: 200, eventResponse: 'warm', eventType: 'EventBridge' } };

const TEXTS: readonly (readonly [how: string, (source: string) => string])[] = [
  ['line feeds', (source) => source],
  ['carriage returns and line feeds', (source) => source.replaceAll('\n', '\r\n')],
  ['one line break after the other', (source) => source.replaceAll(/\n([^\n]*)\n/g, '\r\n$1\n')],
  ['a byte-order mark, tabs, and no last line break', (source) => `\uFEFF${source.replaceAll('  ', '\t').trimEnd()}`],
];

const cases = FORMS.flatMap(([what, file, source, handler]) =>
  TEXTS.map(([how, written]) => {
    const before = written(source);
    const outcome = patchJavaScript({ source: before, file, ...(handler !== undefined && { handler }) });
    return { what, how, file, before, outcome, handler: handler ?? 'handler' };
  }),
);

const modules = cases.map(({ file, before, outcome, handler }) => ({
  file,
  handler,
  before,
  after: outcome.changed ? outcome.text : '',
}));

const EVENTS = [CALL, { ...CALL, warmer: true }, ...PINGS];

const [before, after] = (['before', 'after'] as const).map((side) =>
  runHandlers(
    modules.map((module) => ({ ...module, source: module[side] || 'export {}' })),
    EVENTS,
  ),
) as [Answers, Answers];

describe('patchJavaScript', () => {
  test.each(cases.map((one, index) => ({ ...one, index })))('guards $what, with $how', ({ outcome, index }) => {
    expect(outcome).toMatchObject({ changed: true });
    const [call, markedCall, ...pings] = after[index] ?? [];
    expect([call, markedCall]).toEqual(before[index]?.slice(0, 2));
    expect(call).toMatchObject({ answer: {} });
    expect(pings).toEqual(PINGS.map(() => WARM));
  });

  test.each(cases)('is taken out of $what again to the byte, with $how', ({ outcome, before }) => {
    expect(outcome.changed && undo(outcome.text)).toEqual({ changed: true, text: before, issues: [] });
  });

  test.each(cases)('leaves $what alone the second time, with $how', ({ outcome, file }) => {
    const again = patchJavaScript({ source: outcome.changed ? outcome.text : '', file });

    expect(again).toMatchObject({ changed: false, issues: [{ code: 'already-guarded', severity: 'info' }] });
  });
});
