import { Option, type Command } from 'commander';
import type { LintCommand } from '../commands/lint.ts';
import type { Format, Run } from '../outcome.ts';
import { seconds } from './seconds.ts';

type LintOptions = Omit<LintCommand, 'files'> & { readonly json?: boolean; readonly format?: Format };

/** Adds `warmline lint`. */
export function addLint(program: Command, run: Run): void {
  program
    .command('lint')
    .description('rules on any contact flow, exported ones included')
    .argument('<flow.json...>', 'contact flows, and folders that are searched for them')
    .option('--fix', 'apply the fixes that findings carry')
    .option('--dry-run', 'with --fix: show what would change, and change nothing')
    .option('--explain <rejection>', 'explain why the service refused the flow: its answer, a file with it, or -')
    .option('--flow-type <type>', 'CONTACT_FLOW, CUSTOMER_QUEUE, …, MODULE (default: what the flow says of itself)')
    .option('--channel <channels>', 'VOICE, CHAT, TASK, EMAIL or several, parted by commas (default: not judged)')
    .option('--max-silence <seconds>', 'longest silence that is let pass (default: 8)', seconds)
    .option('--rule <rules>', 'apply these rules alone: codes or names, parted by commas', listed)
    .option('--ignore <rules>', 'leave these rules out: codes or names, parted by commas', listed)
    .option('--json', 'print the findings as JSON')
    .addOption(formatOption())
    .action(async (files: string[], options: LintOptions) => {
      const { lintCommand } = await import('../commands/lint.ts');
      await run((surroundings) => lintCommand({ files, ...options }, surroundings), options);
    });
}

/** Reads an option that takes several values, parted by commas or given one by one. */
function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(',').map((one) => one.trim())];
}

/** The option `--format` of commands that list findings. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how findings are printed (default: text; --json is json)')
    .choices(['text', 'json', 'sarif'])
    .conflicts('json');
}
