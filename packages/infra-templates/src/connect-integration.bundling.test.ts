import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingsEnvironment } from '@warmline/async-invoker';
import type { App } from 'aws-cdk-lib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { integrationStack } from '../fixtures/integration-stack.ts';
import { JOB, QUOTE } from '../fixtures/job-props.ts';
import { PING_INPUT } from './ping-input.ts';

/** The CDK starts esbuild through npx: a second on a machine at rest. */
const TIMEOUT = { timeout: 60_000 };
const BUNDLED = { context: {} };
const FROM_SOURCE = { bundlingConditions: ['@warmline/source', 'module'] };

type Handler = (event: unknown, context?: unknown) => Promise<unknown>;

/** The only bundle of an app, and the path of its file. */
async function bundleOf(app: App): Promise<{ readonly handler: Handler; readonly file: string }> {
  app.synth();
  const [file = '', ...others] = globSync(join(app.outdir, 'asset.*', 'index.mjs'));
  expect(others).toEqual([]);
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
  return { handler, file };
}

describe('ConnectIntegration', TIMEOUT, () => {
  it('bundles a handler that runs: a package from source, CommonJS, and the AWS SDK left out', async () => {
    const { app } = integrationStack({ ...FROM_SOURCE, ...WITHOUT_HOOKS }, BUNDLED);

    const { handler, file } = await bundleOf(app);

    expect(globSync(join(dirname(file), '*.map'))).toHaveLength(1);
    expect(await handler({ Details: { Parameters: { order: '17' } } })).toEqual({
      state: 'shipped',
      carrier: '17',
      waits: '8',
    });
    await expect(handler({ Details: { Parameters: {} } })).rejects.toThrow('@aws-sdk/client-dynamodb');
  });

  it('bundles an invoker that runs, with the AWS SDK inside', async () => {
    const { app } = integrationStack({ ...JOB, ...FROM_SOURCE, ...WITHOUT_HOOKS, function: { arn: QUOTE } }, BUNDLED);
    const settings = { job: 'order-status', table: 'results', stateMachine: MACHINE, machineSeconds: 60 };
    for (const [name, value] of Object.entries(settingsEnvironment(settings))) vi.stubEnv(name, value);
    const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
    for (const [name, value] of Object.entries({ ...aws, AWS_ENDPOINT_URL: NOBODY })) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());

    const { handler } = await bundleOf(app);

    // From the temporary folder no package is found, so what answers is inside.
    await expect(handler(PING_INPUT, CONTEXT)).resolves.toBeDefined();
    await expect(handler(CALL, CONTEXT)).rejects.toThrow('ECONNREFUSED');
  });
});

const MACHINE = 'arn:aws:states:eu-central-1:123456789012:stateMachine:order-status';

/** So that there is one bundle. */
const WITHOUT_HOOKS = { rollout: { hooks: 'off' } } as const;

const NOBODY = 'http://127.0.0.1:1';
const CONTEXT = { getRemainingTimeInMillis: () => 3000 };
const CALL = { Name: 'ContactFlowEvent', Details: { ContactData: { ContactId: 'contact-1' }, Parameters: {} } };
