import type { Command } from 'commander';
import type { Run } from '../outcome.ts';

interface GuardOptions {
  readonly handler?: string;
  readonly undo?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Registers `guard`. */
export function addGuard(program: Command, run: Run): void {
  program
    .command('guard')
    .description('put the warm guard into a Lambda handler that exists: JavaScript, TypeScript or Python')
    .argument('<file|folder|zip>', 'source of the handler, its folder, or its deployment package')
    .option(
      '--handler <file.name>',
      'the handler as Lambda names it, for example index.handler (default: it is looked for)',
    )
    .option('--undo', 'take the guard out again, to the byte')
    .option('--dry-run', 'show what would be changed, and write nothing')
    .option('--json', 'print what was changed and found as JSON')
    .action(async (path: string, options: GuardOptions) => {
      const { guardCommand } = await import('../commands/guard.ts');
      await run((surroundings) => guardCommand({ path, ...options }, surroundings), options);
    });
}
