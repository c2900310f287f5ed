import { describe, expect, it } from 'vitest';
import { executions, type Ran } from './executions.ts';
import { createJobRecords } from './job-records.ts';

const WITHIN = 1000;

function open(express = false) {
  let at = 1000;
  const ran: string[] = [];
  const told: unknown[] = [];
  const failed: Ran = {
    end: { type: 'end', at: 5000, status: 'FAILED', error: 'Error', cause: 'no' },
    work: [{ type: 'execution-started', at: 0, job: 'j', execution: 'e' }],
  };
  const opened = executions({
    records: createJobRecords(),
    express,
    now: () => at,
    run: (name) => Promise.resolve(ran.push(name)).then(() => failed),
    tell: (work) => told.push(...work),
  });
  return { ...opened, ran, told, goTo: (time: number) => (at = time) };
}

describe('executions', () => {
  it('runs an execution ahead, and shows its end when it has come', async () => {
    const { start, describe: ask, goTo, told } = open();
    await start('e-1', '{}', WITHIN);

    goTo(4999);
    const before = await ask('e-1', WITHIN);
    goTo(5000);
    const after = await ask('e-1', WITHIN);

    expect(before).toEqual({ status: 'RUNNING' });
    expect(after).toEqual({ status: 'FAILED', error: 'Error', cause: 'no' });
    expect(told).toHaveLength(1);
  });

  it.each([
    ['while it runs with the same input', 4000, '{}', 'started'],
    ['while it runs with another input', 4000, '{"a":1}', 'exists'],
    ['when it has ended', 5000, '{}', 'exists'],
  ])('starts a name once: asked again %s', async (_when, time, input, answer) => {
    const { start, goTo, ran } = open();
    await start('e-1', '{}', WITHIN);
    goTo(time);

    expect(await start('e-1', input, WITHIN)).toBe(answer);
    expect(ran).toEqual(['e-1']);
  });

  it('starts a name of an Express machine as often as it is asked, and says nothing of it', async () => {
    const { start, describe: ask, ran } = open(true);

    const answers = [await start('e-1', '{}', WITHIN), await start('e-1', '{}', WITHIN), await ask('e-1', WITHIN)];

    expect(answers).toEqual(['started', 'started', 'unknown']);
    expect(ran).toEqual(['e-1', 'e-1']);
  });

  it('knows nothing of what was never started', async () => {
    expect(await open().describe('e-9', WITHIN)).toBe('unknown');
  });
});
