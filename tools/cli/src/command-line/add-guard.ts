import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import type { Run } from '../outcome.ts';
import { minutes } from './minutes.ts';

interface GuardOptions {
  readonly handler?: string;
  readonly undo?: boolean;
  readonly modernise?: boolean;
  readonly dryRun?: boolean;
  readonly function?: string;
  readonly apply?: boolean;
  readonly instance?: string;
  readonly region?: string;
  readonly every?: number;
  readonly json?: boolean;
}

/** Registers `guard`. */
export function addGuard(program: Command, run: Run): void {
  program
    .command('guard')
    .description('put the warm guard into a Lambda handler that exists: JavaScript, TypeScript or Python')
    .argument('[file|folder|zip]', 'source of the handler, its folder, or its deployment package')
    .option(
      '--handler <file.name>',
      'the handler as Lambda names it, for example index.handler (default: it is looked for)',
    )
    .option('--undo', 'take the guard out again; each file is as it was before, to the byte')
    .option('--modernise', 'make a callback handler async too, where that is provably the same (for nodejs24.x)')
    .option('--dry-run', 'show what would be changed, and write nothing')
    .option(
      '--function <name:alias>',
      'guard a function in the AWS account of your credentials instead, and keep it warm: prints a plan (default alias: what Connect calls)',
    )
    .option('--apply', 'of --function: do what the plan says; without it nothing is written')
    .option('--every <time>', 'of --function: pause between two pings, 1m to 60m (default: 5m)', minutes)
    .option('--instance <arn>', 'of --function: only what this Connect instance may call')
    .option('--region <region>', 'of --function: where it is (default: AWS_REGION, or that of the profile)')
    .option('--json', 'print what was changed and found as JSON')
    .action(async (path: string | undefined, options: GuardOptions) => {
      await run(async (surroundings) => {
        refuseMixture(path, options);
        const { function: name, dryRun, apply, instance, region, every, ...both } = options;
        if (name === undefined) {
          const { guardCommand } = await import('../commands/guard.ts');
          return guardCommand({ path: path ?? '', ...both, ...(dryRun !== undefined && { dryRun }) }, surroundings);
        }
        const { guardFunctionCommand } = await import('../commands/guard-function.ts');
        const given = Object.fromEntries(
          Object.entries({ apply, instance, region, every }).filter(([, value]) => value !== undefined),
        );
        return guardFunctionCommand({ function: name, ...both, ...given }, surroundings);
      }, options);
    });
}

/** A path and a function are two different things to guard. */
function refuseMixture(
  path: string | undefined,
  { function: name, dryRun, apply, instance, region, every }: GuardOptions,
): void {
  if (path === undefined && name === undefined) {
    throw new UsageError('Give a file, a folder or a zip file; or --function with the name of a function.');
  }
  if (path !== undefined && name !== undefined)
    throw new UsageError(`Give either ${path} or --function ${name}, not both.`);
  if (name !== undefined && dryRun === true)
    throw new UsageError('--dry-run is for files; --function writes nothing without --apply.');
  const account = Object.entries({ apply, instance, region, every }).find(([, value]) => value !== undefined);
  if (name === undefined && account !== undefined) throw new UsageError(`--${account[0]} is for --function.`);
}
