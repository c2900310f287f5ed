import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { integrationStack } from '../fixtures/integration-stack.ts';

/** The CDK starts esbuild through npx: a second on a machine at rest. */
const TIMEOUT = { timeout: 60_000 };

type Handler = (event: unknown) => Promise<Record<string, string>>;

describe('ConnectIntegration', TIMEOUT, () => {
  it('bundles a handler that runs: a package from source, CommonJS, and the AWS SDK left out', async () => {
    const { app } = integrationStack({ bundlingConditions: ['@warmline/source', 'module'] }, { context: {} });
    app.synth();

    const [bundle, ...others] = globSync(join(app.outdir, 'asset.*', 'index.mjs'));
    const { handler } = (await import(pathToFileURL(bundle ?? '').href)) as { handler: Handler };

    expect(others).toEqual([]);
    expect(globSync(join(dirname(bundle ?? ''), '*.map'))).toHaveLength(1);
    expect(await handler({ Details: { Parameters: { order: '17' } } })).toEqual({
      state: 'shipped',
      carrier: '17',
      waits: '8',
    });
    await expect(handler({ Details: { Parameters: {} } })).rejects.toThrow('@aws-sdk/client-dynamodb');
  });
});
