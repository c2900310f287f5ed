import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse-scenario.ts';

function parse(document: unknown) {
  const parsed = parseScenario(JSON.stringify(document), 'calls/happy.json');
  return parsed.ok ? { scenario: parsed.scenario, issues: [] } : { scenario: undefined, issues: parsed.issues };
}

describe('parseScenario', () => {
  it('fills in the defaults', () => {
    const { scenario } = parse({ functions: { f: {} } });

    expect(scenario).toEqual({
      description: '',
      channel: 'VOICE',
      from: '+15555550100',
      to: '+15555550199',
      begins: '2026-01-05T15:00:00.000Z',
      contactId: '11111111-2222-3333-4444-555555555555',
      attributes: {},
      caller: [],
      functions: { f: { latencyMilliseconds: 0, coldStartMilliseconds: 0 } },
    });
  });

  it('takes everything that a scenario can say', () => {
    const document = {
      description: 'A caller in a hurry',
      channel: 'CHAT',
      from: '+493012345',
      to: '+15555550111',
      begins: '2026-07-01T09:30:00Z',
      contactId: 'c-7',
      attributes: { language: 'de' },
      caller: [{ press: '1' }, { enter: '12*#' }, { silent: true }],
      hangsUpAfterSeconds: 90,
      hangsUpAfterSilenceSeconds: 6.5,
      functions: {
        a: { latencyMilliseconds: 80, coldStartMilliseconds: 400, answer: { deep: [null, 1] } },
        b: { latencyMilliseconds: 0, coldStartMilliseconds: 0, fails: 'hangs' },
      },
      expect: { outcome: 'queued', heard: ['Hello'], longestSilenceSeconds: 4 },
    };

    const { scenario } = parse(document);

    expect(scenario).toEqual(document);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown key', { expects: {} }, '', 'Unrecognized key: "expects"'],
    ['an unknown key in depth', { expect: { hears: [] } }, 'expect', 'Unrecognized key: "hears"'],
    ['an answer of another kind', { caller: [{ silent: true }, { shout: 'x' }] }, 'caller[1]', '{"shout":"x"}'],
    [
      'two keys pressed at once',
      { caller: [{ press: '12' }] },
      'caller[0].press',
      'one of the keys 0 to 9, * and #; found "12"',
    ],
    ['a number that is none', { from: '555-0100' }, 'from', '"555-0100"'],
    ['a time that may be anywhere', { begins: '2026-01-05 15:00' }, 'begins', 'written in UTC'],
    ['another channel', { channel: 'FAX' }, 'channel', '"FAX"'],
    ['an attribute that is no text', { attributes: { 'a b': 1 } }, 'attributes["a b"]', 'found 1'],
    ['a negative latency', { functions: { f: { latencyMilliseconds: -1 } } }, 'functions.f.latencyMilliseconds', '-1'],
    ['an answer that fails', { functions: { f: { answer: 1, fails: 'error' } } }, 'functions.f', 'not both'],
    ['a list', [], '', 'found []'],
  ])('refuses %s', (_what, document, path, words) => {
    const { issues } = parse(document);

    expect(issues).toMatchObject([{ code: 'WL502', severity: 'error', file: 'calls/happy.json', path }]);
    expect(issues[0]?.message).toContain(words);
  });

  it('refuses text that is no JSON', () => {
    const parsed = parseScenario('{ "caller": ');

    expect(parsed).toMatchObject({ ok: false, issues: [{ code: 'WL501', path: '' }] });
  });
});
