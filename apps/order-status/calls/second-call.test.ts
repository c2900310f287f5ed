import { createJobRecords, playCall, summarise, type ScenarioDocument } from '@warmline/call-simulator';
import { describe, expect, test } from 'vitest';
import { flow } from '../flow/flow.ts';
import { openFunctions } from './open-functions.ts';

const FIRST: ScenarioDocument = {
  caller: [{ enter: '1001#' }],
  functions: { 'order-status-orders': { latencyMilliseconds: 25_000 } },
};

/** Another caller, from another phone, some time after three in the afternoon, when the first call begins. */
function second(begins: string, keys = '1001#'): ScenarioDocument {
  const contactId = '22222222-2222-3333-4444-555555555555';
  return { ...FIRST, contactId, from: '+15555550177', begins, caller: [{ enter: keys }] };
}

/** What the second caller hears, and how many executions are started for the call. */
async function playAfterFirst(scenario: ScenarioDocument) {
  const functions = openFunctions(createJobRecords());
  await playCall({ flow: flow.content, scenario: FIRST, functions });
  const trace = await playCall({ flow: flow.content, scenario, functions });
  const heard = summarise(trace).heard.map(({ text }) => text);
  return { heard, started: trace.events.filter(({ type }) => type === 'execution-started').length };
}

const STATE = 'Your order is on its way. Expect it on Thursday.';
const COMFORT = 'I am still looking, one moment please.';

describe('a second call', { timeout: 30_000 }, () => {
  test('for the same order hears at once what was looked up for the first', async () => {
    const { heard, started } = await playAfterFirst(second('2026-01-05T15:01:00.000Z'));

    expect(heard).toEqual(expect.arrayContaining([STATE, 'It earned you 120 points.']));
    expect(heard).not.toContain(COMFORT);
    expect(started).toBe(0);
  });

  test('for the same order has it looked up again when the answer is older than five minutes', async () => {
    const { heard, started } = await playAfterFirst(second('2026-01-05T15:06:00.000Z'));

    expect(heard).toEqual(expect.arrayContaining([COMFORT, STATE]));
    expect(started).toBe(1);
  });

  test('for another order has that one looked up', async () => {
    const { heard, started } = await playAfterFirst(second('2026-01-05T15:01:00.000Z', '1003#'));

    expect(heard).toContain('Your order was delivered on Monday.');
    expect(started).toBe(1);
  });
});
