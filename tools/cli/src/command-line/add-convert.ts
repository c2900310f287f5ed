import type { Command } from 'commander';
import type { Run } from '../outcome.ts';

interface ConvertOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/** Adds `warmline convert`. */
export function addConvert(program: Command, run: Run): void {
  program
    .command('convert')
    .description("console exports from before 2020 into today's flow language, with an account of every block")
    .argument('<old-export.json...>', 'old exports, and folders that are searched for them')
    .option('-o, --output <file|folder>', 'write there; a folder for several (default: one flow to standard output)')
    .option('--json', 'print flows and accounts as JSON')
    .action(async (files: string[], options: ConvertOptions) => {
      const { convertCommand } = await import('../commands/convert.ts');
      await run((surroundings) => convertCommand({ files, ...options }, surroundings), options);
    });
}
