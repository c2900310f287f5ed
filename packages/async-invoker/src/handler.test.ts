import { describe, expect, it } from 'vitest';
import { openInvoker } from '../fixtures/aws/open-invoker.ts';
import { anEvent } from '../fixtures/event.ts';
import { invokeMany } from '../fixtures/invoke-many.ts';
import { SETTINGS } from '../fixtures/settings.ts';
import { settingsEnvironment } from './settings/settings-environment.ts';

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'anybody', AWS_SECRET_ACCESS_KEY: 'anything' };

describe('the entry', () => {
  it('works with real clients that are made once, and not for each invocation (field A4)', async () => {
    const { aws } = await openInvoker();
    const before = aws.connections();
    const environment = { ...settingsEnvironment(SETTINGS), ...CREDENTIALS, AWS_ENDPOINT_URL: aws.url };

    const { answers, stderr } = await invokeMany(
      [...Array(10).keys()].map(() => anEvent()),
      environment,
    );

    expect(stderr).toBe('');
    expect(answers).toMatchObject(Array(10).fill({ status: 'RUNNING' }));
    expect(aws.machine.began).toHaveLength(1);
    expect(aws.connections() - before).toBe(2);
  });

  it('does not load where its settings are missing', async () => {
    const { stderr } = await invokeMany([], CREDENTIALS);

    expect(stderr).toContain('WARMLINE_JOB is not set; it must be given.');
  });
});
