import { describe, expect, it } from 'vitest';
import { orderFlow } from '../../fixtures/flows.ts';
import { playCall } from '../runner/play-call.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkExpectations } from './check-expectations.ts';

/** A call of two prompts, "Thanks for calling. One moment." and "Your order is shipped.", with 1.2 s of silence between. */
const trace = await playCall({
  flow: orderFlow(),
  scenario: { functions: { 'order-status': { latencyMilliseconds: 1200, answer: { state: 'shipped' } } } },
});

describe('checkExpectations', () => {
  it.each<[string, Scenario['expect']]>([
    ['nothing is expected', undefined],
    ['the outcome is the one expected', { outcome: 'disconnected' }],
    ['everything is heard in order', { heard: ['One moment', 'order is shipped.'] }],
    ['the silence is as long as allowed', { longestSilenceSeconds: 1.2 }],
  ])('finds nothing where %s', (_what, expectations) => {
    const issues = checkExpectations(expectations === undefined ? {} : { expect: expectations }, trace);

    expect(issues).toEqual([]);
  });

  it.each<[NonNullable<Scenario['expect']>, string, string, string]>([
    [
      { outcome: 'queued' },
      'WL511',
      'expect.outcome',
      'The call ended "disconnected" after 4.734 s; "queued" was expected.',
    ],
    [{ heard: ['goodbye'] }, 'WL512', 'expect.heard[0]', '"goodbye" was not heard'],
    [{ heard: ['shipped', 'Thanks'] }, 'WL512', 'expect.heard[1]', 'from there on the caller heard nothing.'],
    [{ heard: ['Thanks', 'One moment'] }, 'WL512', 'expect.heard[1]', 'the caller heard "Your order is shipped.".'],
    [{ longestSilenceSeconds: 1.1 }, 'WL513', 'expect.longestSilenceSeconds', 'for 1.2 s; at most 1.1 s'],
  ])('finds that %j was not met', (expectations, code, path, words) => {
    const issues = checkExpectations({ expect: expectations }, trace, 'calls/happy.json');

    expect(issues).toMatchObject([{ code, path, severity: 'error', file: 'calls/happy.json' }]);
    expect(issues[0]?.message).toContain(words);
  });
});
