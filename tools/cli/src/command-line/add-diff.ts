import { Option, type Command } from 'commander';
import type { Run } from '../outcome.ts';

interface DiffOptions {
  readonly format?: 'text' | 'json' | 'markdown';
  readonly json?: boolean;
  readonly exitCode?: boolean;
}

/** Adds `warmline diff`. */
export function addDiff(program: Command, run: Run): void {
  program
    .command('diff')
    .description('what changed in meaning between two versions of a flow, not in layout')
    .argument('<before>', 'a contact flow, or a folder of them')
    .argument('<after>', 'its later version, or a folder; files of one name are compared')
    .option('--exit-code', 'exit with 2 when anything changed in meaning')
    .option('--json', 'print the changes as JSON')
    .addOption(
      new Option('--format <format>', 'how changes are printed (default: text; markdown suits a pull request)')
        .choices(['text', 'json', 'markdown'])
        .conflicts('json'),
    )
    .action(async (before: string, after: string, { format, json, exitCode }: DiffOptions) => {
      const { diffCommand } = await import('../commands/diff.ts');
      const command = {
        before,
        after,
        format: format === 'markdown' ? format : ('text' as const),
        exitCode: exitCode === true,
      };
      await run((surroundings) => diffCommand(command, surroundings), { json: json === true || format === 'json' });
    });
}
