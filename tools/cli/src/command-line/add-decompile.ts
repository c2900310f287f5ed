import type { Command } from 'commander';
import type { Run } from '../outcome.ts';

interface DecompileOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/** Adds `warmline decompile`. */
export function addDecompile(program: Command, run: Run): void {
  program
    .command('decompile')
    .description('code for the flow builder that emits the same actions')
    .argument('<flow.json...>', 'contact flows, and folders of them')
    .option('-o, --output <place>', 'a .ts file, or a folder for several flows, instead of standard output')
    .option('--json', 'print what was written as JSON')
    .action(async (files: string[], options: DecompileOptions) => {
      const { decompileCommand } = await import('../commands/decompile.ts');
      const { output, json } = options;
      const command = { files, ...(output === undefined ? {} : { output }) };
      await run((surroundings) => decompileCommand(command, surroundings), { json: json === true });
    });
}
