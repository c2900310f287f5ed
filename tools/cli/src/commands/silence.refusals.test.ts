import { describe, expect, test } from 'vitest';
import { run } from '../testing/run.ts';
import { SIX } from '../testing/silent-flows.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

describe('silence', () => {
  test.each([
    ['no name', ['--latency', '=3'], 'Give a name and its seconds'],
    ['no number', ['--latency', 'one=fast'], 'Give a number of seconds'],
    ['a negative limit', ['--max=-1'], 'Give a number of seconds'],
    [
      'a file of another form',
      ['--latencies', 'list.json'],
      'list.json does not have the form { "<function or block>": <seconds> }: it is no object.',
    ],
    ['a latency that is none', ['--latencies', 'bad.json'], '"one" is "2", no number of seconds.'],
    [
      'a file that is not there',
      ['--latencies', 'none.json'],
      'Cannot read none.json: there is no such file or folder.',
    ],
  ])('refuses %s', async (_, options, message) => {
    const cwd = throwawayFolder({ 'six.json': SIX, 'list.json': '[]', 'bad.json': '{ "one": "2" }' });

    const { exitCode, out, err } = await run(['silence', 'six.json', ...options], cwd);

    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  test('measures nothing when files cannot be read, and names them all', async () => {
    const cwd = throwawayFolder({ 'six.json': SIX });

    const { exitCode, out, err } = await run(['silence', 'six.json', 'none.json', './none'], cwd);

    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toBe(
      'warmline: Cannot read none.json: there is no such file or folder.\n' +
        'Cannot read ./none: there is no such file or folder.\n',
    );
  });

  test('lists the apps there are for a name that is none', async () => {
    const { exitCode, err } = await run(['silence', 'order-stats']);

    expect(exitCode).toBe(1);
    expect(err).toMatch(/^warmline: No app "order-stats": .* There are: .*customer-greeting/);
  });
});
