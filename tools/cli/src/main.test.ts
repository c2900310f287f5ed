import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from './command-line.ts';
import { main } from './main.ts';
import { ROOT, run } from './testing/run.ts';
import { throwawayApp, throwawayFolder } from './testing/throwaway.ts';

const COMMANDS = commandLine().commands.map((command) => command.name());

describe('main', () => {
  test.each([[[]], ...COMMANDS.map((name) => [[name]])])('explains %j --help on standard output', async (command) => {
    const { exitCode, out, err } = await run([...command, '--help']);

    expect(exitCode).toBe(0);
    expect(out).toContain(`Usage: ${['warmline', ...command].join(' ')} `);
    expect(err).toBe('');
  });

  test.each([
    ['no command', [], 'Usage: warmline'],
    ['an unknown command', ['dial'], "unknown command 'dial'"],
    ['an unknown option of no command', ['--loud'], "unknown option '--loud'"],
    ['an unknown option of a command', ['check', '--fast'], "unknown option '--fast'"],
    ['a missing argument', ['lint'], "missing required argument 'flow.json'"],
    ['an argument too many', ['emit', 'customer-greeting', 'extra'], 'too many arguments'],
    ['an option without its value', ['emit', 'customer-greeting', '--map'], 'argument missing'],
    ['a number that is none', ['lint', 'x.json', '--max-silence', 'long'], 'Give a number of seconds, 0 or more.'],
    ['a group without its command', ['rollout'], 'Usage: warmline rollout '],
    ['an unknown command of a group', ['rollout', 'back'], "unknown command 'back'"],
    [
      'a rate above all',
      ['rollout', 'replay', '--new-errors', '120%'],
      'Give a part of all invocations, as 0.5 or 50%.',
    ],
    ['a number of runs that is none', ['rollout', 'replay', '--runs', 'many'], 'Give a number.'],
    ['a negative number', ['lint', 'x.json', '--max-silence=-1'], 'Give a number of seconds, 0 or more.'],
  ])('refuses %s', async (_, args, message) => {
    const { exitCode, out, err } = await run(args);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  test.each([[['check']], [['call']], [['emit']], [['sync']], [['rollout', 'replay']]])(
    '%j lists the apps there are for an unknown one',
    async (command) => {
      const { exitCode, out, err } = await run([...command, 'order-stats']);

      expect(exitCode).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(
        /^warmline: No app "order-stats": neither order-stats nor apps\/order-stats holds an integration\.json\. There are: .*customer-greeting/,
      );
    },
  );

  test.each([['check'], ['sync'], ['rollout', 'replay'], ['emit', 'order-status'], ['new', 'parcel-status', '--yes']])(
    '%s says where it can be run, outside of a repository',
    async (...args) => {
      const { exitCode, out, err } = await run(args, throwawayFolder());

      expect(exitCode).toBe(1);
      expect(out).toBe('');
      expect(err).toContain('Run this inside the repository');
      expect(err).not.toContain('    at ');
    },
  );

  test('takes a package.json that cannot be parsed for none', async () => {
    const { exitCode, err } = await run(['check'], throwawayFolder({ 'package.json': '{ "workspaces": [' }));

    expect(exitCode).toBe(1);
    expect(err).toContain('has a package.json with "workspaces"');
  });

  test('finds an app by its folder, from inside it too, and outside of apps/', async () => {
    const app = throwawayApp();

    const fromRoot = await run(['emit', app]);
    const fromWithin = await run(['emit', '../customer-greeting/'], join(ROOT, 'apps/customer-greeting'));

    expect(fromRoot.exitCode).toBe(0);
    expect(fromWithin.out).toBe(fromRoot.out);
  });

  test('reports what it cannot explain as a defect, with its stack', async () => {
    let err = '';
    const out = (): never => {
      throw new TypeError('The printer is on fire.');
    };

    const edge = { cwd: ROOT, interactive: false, out, err: (text: string) => (err += text) };
    const exitCode = await main(['lint', 'apps/customer-greeting/flow/customer-greeting.flow.json'], edge);

    expect(exitCode).toBe(1);
    expect(err).toMatch(/^warmline: TypeError: The printer is on fire\.\n +at .*please report it\.\n$/s);
  });
});
