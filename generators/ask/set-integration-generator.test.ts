import nodePlop from 'node-plop';
import { describe, expect, test } from 'vitest';
import { setIntegrationGenerator } from './set-integration-generator.ts';

describe('setIntegrationGenerator', () => {
  test('asks with plop, and hands the answers over', async () => {
    const calls: (readonly string[])[] = [];
    const plop = await nodePlop();
    setIntegrationGenerator(plop, (args) => Promise.resolve(void calls.push(args)));
    const generator = plop.getGenerator('integration');

    const answers: unknown = await generator.runPrompts([
      'order-status',
      'Finds orders.',
      '3',
      'AllAtOnce',
      'off',
      'Hi.',
      '',
    ]);
    const { changes, failures } = await generator.runActions(answers as object);

    expect(failures).toEqual([]);
    expect(changes).toMatchObject([{ path: 'apps/order-status' }]);
    expect(calls).toEqual([
      [
        'new',
        'order-status',
        '--description=Finds orders.',
        '--time-limit=3',
        '--rollout=AllAtOnce',
        '--warm=off',
        '--greeting=Hi.',
        '--yes',
      ],
    ]);
  });

  test('fails when the work fails', async () => {
    const plop = await nodePlop();
    setIntegrationGenerator(plop, () => Promise.reject(new Error('warmline new ended with exit code 2.')));

    const { failures } = await plop.getGenerator('integration').runActions({ name: 'order-status' });

    expect(failures).toMatchObject([{ error: expect.stringContaining('exit code 2') as string }]);
  });
});
