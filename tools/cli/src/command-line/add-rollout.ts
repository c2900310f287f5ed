import { InvalidArgumentError, type Command } from 'commander';
import type { Run } from '../outcome.ts';

interface RolloutReplayOptions {
  readonly callsPerMinute: number;
  readonly oldErrors: number;
  readonly newErrors: number;
  readonly retries?: number;
  readonly runs: number;
  readonly seed: number;
  readonly svg?: string;
  readonly json?: boolean;
}

/** Adds `warmline rollout` with its commands. */
export function addRollout(program: Command, run: Run): void {
  program
    .command('rollout')
    .description('what deploying a new version does to callers')
    .helpCommand(false)
    .command('replay')
    .description('how many calls a bad version would hit before the alarm rolls it back, under each strategy')
    .argument('[app]', 'name or folder of an app (default: all)')
    .option('--calls-per-minute <number>', 'calls that reach the function', number, 10)
    .option('--old-errors <rate>', 'errors of the old version, as 0.01 or 1%', rate, 0)
    .option('--new-errors <rate>', 'errors of the new version, as 0.5 or 50%', rate, 1)
    .option(
      '--retries <number>',
      'how often a failed invocation is tried again (default: 3, by Connect; 0 of functions that it does not call)',
      number,
    )
    .option('--runs <number>', 'how often each strategy is played', number, 200)
    .option('--seed <number>', 'the same seed gives the same answer', number, 1)
    .option('--svg <file>', "draw one run of the app's strategy: invocations per version over time")
    .option('--json', 'print what was played as JSON')
    .action(async (app: string | undefined, options: RolloutReplayOptions) => {
      const { rolloutReplayCommand } = await import('../commands/rollout-replay.ts');
      const { oldErrors, newErrors, json = false, ...rest } = options;
      const command = { ...rest, errorRates: { old: oldErrors, new: newErrors }, apps: app === undefined ? [] : [app] };
      await run((surroundings) => rolloutReplayCommand(command, surroundings), { json });
    });
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Give a number.');
  return value;
}

function rate(text: string): number {
  const value = text.endsWith('%') ? number(text.slice(0, -1)) / 100 : number(text);
  if (value < 0 || value > 1) throw new InvalidArgumentError('Give a part of all invocations, as 0.5 or 50%.');
  return value;
}
