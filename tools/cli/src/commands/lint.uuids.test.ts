import { describe, expect, test } from 'vitest';
import { WITH_UUIDS } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

const UUID = '163ee52e-6f1d-4c55-9e4e-0d6a53f0c001';

describe('lint of blocks that only UUIDs name', () => {
  test('calls them by what they say or do, and gives the UUID beside the place', async () => {
    const cwd = throwawayFolder({ 'flow.json': WITH_UUIDS });

    const { out } = await run(['lint', 'flow.json'], cwd);

    expect(out).toContain(`flow.json:1: Actions[0].Parameters.SSML (${UUID})\n`);
    expect(out).toContain('the block Play prompt “Thanks for calling.” (163ee52e) does not stand in <speak>.');
  });

  test('does so in a larger document too', async () => {
    const cwd = throwawayFolder({ 'flow.json': JSON.stringify({ ContactFlow: { Content: WITH_UUIDS } }) });

    const { out } = await run(['lint', 'flow.json'], cwd);

    expect(out).toContain('the block Play prompt “Thanks for calling.” (163ee52e)');
  });

  test('leaves the JSON as the rules say it', async () => {
    const cwd = throwawayFolder({ 'flow.json': WITH_UUIDS });

    const { answer } = await runForJson(['lint', 'flow.json'], cwd);

    const message = expect.stringContaining(`the block "${UUID}"`) as string;
    expect(answer).toMatchObject({ files: [{ issues: [{ block: UUID, message }] }] });
  });
});
