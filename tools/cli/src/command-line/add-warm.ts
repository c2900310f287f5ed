import { InvalidArgumentError, type Command } from 'commander';
import type { Run } from '../outcome.ts';
import type { WarmPlanOptions, WarmScope } from '../warm/warm-options.ts';
import { collected } from './collected.ts';
import { minutes } from './minutes.ts';

interface JsonOption {
  readonly json?: boolean;
}

type ApplyOptions = WarmPlanOptions & JsonOption & { readonly apply?: boolean; readonly undo?: boolean };

/** Adds `warmline warm` with its commands. */
export function addWarm(program: Command, run: Run): void {
  const warm = program
    .command('warm')
    .description(
      'keep functions warm that exist already, in the AWS account of your credentials, which is asked 14 times a second at most (WARMLINE_CALLS_PER_SECOND)',
    )
    .helpCommand(false);

  scoped(warm.command('list'))
    .description('which functions that Connect may call are kept warm, by what, and under the right alias or not')
    .action(async (options: WarmScope & JsonOption) => {
      const { warmListCommand } = await import('../commands/warm-list.ts');
      await run((surroundings) => warmListCommand(options, surroundings), options);
    });

  planned(scoped(warm.command('plan')))
    .description(
      'the schedules that would be made, what they cost, and how often callers would still meet a cold start',
    )
    .action(async (options: WarmPlanOptions & JsonOption) => {
      const { warmPlanCommand } = await import('../commands/warm-plan.ts');
      await run((surroundings) => warmPlanCommand(options, surroundings), options);
    });

  planned(scoped(warm.command('apply')))
    .description('print the plan, and with --apply make the schedules')
    .option('--undo', 'plan to delete what earlier runs made, instead')
    .option('--apply', 'change the account; without it nothing is written')
    .action(async (options: ApplyOptions) => {
      const { warmApplyCommand } = await import('../commands/warm-apply.ts');
      await run((surroundings) => warmApplyCommand(options, surroundings), options);
    });
}

function scoped(command: Command): Command {
  return command
    .option('--instance <arn>', 'only what this Connect instance may call, and what was added to it')
    .option('--region <region>', 'where to look (default: AWS_REGION, or that of the profile)')
    .option('--json', 'print the answer as JSON');
}

function planned(command: Command): Command {
  return command
    .option('--every <time>', 'pause between two pings, 1m to 60m', minutes, 5)
    .option('--concurrency <number>', 'environments that each ping warms, 1 to 15', number, 1)
    .option(
      '--function <name:alias>',
      'a function to warm; repeatable (default: all that Connect may call and that are cold)',
      collected,
    )
    .option('--role <arn>', 'the role that the schedules ping with (default: one is made)')
    .option('--calls-per-hour <number>', 'calls of each function (default: 1, 10 and 100 side by side)', number)
    .option('--duration <milliseconds>', 'how long a call keeps its environment busy', number, 500);
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0) || !Number.isFinite(value))
    throw new InvalidArgumentError('Give a number of 0 or more.');
  return value;
}
