import nodePlop from 'node-plop';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { setIntegrationGenerator } from './set-integration-generator.ts';

const GIVEN: Answers = {
  name: 'order-status',
  description: 'Finds orders.',
  execution: 'async',
  function: 'new',
  timeLimit: '3',
  comfortEvery: '5',
  comfortText: 'Nearly there.',
  rollout: 'AllAtOnce',
  warm: 'off',
  greeting: 'Hi.',
  queue: '',
};

const OPTIONS = [
  '--description=Finds orders.',
  '--execution=async',
  '--function=new',
  '--time-limit=3',
  '--comfort-every=5',
  '--rollout=AllAtOnce',
  '--warm=off',
  '--greeting=Hi.',
  '--comfort-text=Nearly there.',
];

describe('setIntegrationGenerator', () => {
  test('hands the answers over', async () => {
    const calls: (readonly string[])[] = [];
    const plop = await nodePlop();
    setIntegrationGenerator(plop, (args) => Promise.resolve(void calls.push(args)));
    const generator = plop.getGenerator('integration');

    const { changes, failures } = await generator.runActions(GIVEN);

    expect(failures).toEqual([]);
    expect(changes).toMatchObject([{ path: 'apps/order-status' }]);
    expect(calls).toEqual([['new', 'order-status', ...OPTIONS, '--yes']]);
  });

  test('fails when the work fails', async () => {
    const plop = await nodePlop();
    setIntegrationGenerator(plop, () => Promise.reject(new Error('warmline new ended with exit code 2.')));

    const { failures } = await plop.getGenerator('integration').runActions({ name: 'order-status' });

    expect(failures).toMatchObject([{ error: expect.stringContaining('exit code 2') as string }]);
  });
});
