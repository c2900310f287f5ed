import nodePlop from 'node-plop';
import { describe, expect, test } from 'vitest';
import { setIntegrationGenerator } from './set-integration-generator.ts';
import { unattended } from './unattended.ts';

describe('unattended', () => {
  test('refuses to ask, and says what asks nothing', async () => {
    const plop = await nodePlop();
    setIntegrationGenerator(unattended(plop), () => Promise.resolve());

    await expect(plop.getGenerator('integration').runPrompts()).rejects.toThrow('npm run new -- order-status --yes');
  });
});
