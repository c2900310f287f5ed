import type { Command } from 'commander';
import type { Run } from '../outcome.ts';
import { collected } from './collected.ts';
import { seconds } from './seconds.ts';

interface WrapOptions {
  readonly function: string;
  readonly invoker?: string;
  readonly async?: boolean;
  readonly timeLimit?: number;
  readonly comfortEvery?: number;
  readonly comfortText?: readonly string[];
  readonly flowType?: string;
  readonly channel?: string;
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Adds `warmline wrap`. */
export function addWrap(program: Command, run: Run): void {
  program
    .command('wrap')
    .description('turn the Lambda blocks that wait for a function into start, comfort prompt and check, with a bound')
    .argument('<flow.json>', 'a contact flow, bare or in a larger document')
    .requiredOption('--function <function>', 'the function that is waited for: its ARN in the flow, or its name')
    .option('--invoker <function>', 'what starts it and reports on it: the ARN of its alias, or its name')
    .option('--async', "Connect's own asynchronous mode, up to 60 seconds, without an invoker")
    .option('--time-limit <seconds>', 'how long the work may take: 5 to 900 (60); with --async 2 to 55 (30)', seconds)
    .option(
      '--comfort-every <seconds>',
      'longest silence between two comfort texts where a check takes a second, 2 to 20 (default: 4)',
      seconds,
    )
    .option('--comfort-text <text>', 'what the caller hears while the work runs; repeatable', collected)
    .option('--flow-type <type>', 'CONTACT_FLOW, CUSTOMER_QUEUE, … (default: what the document says of it)')
    .option('--channel <channels>', 'VOICE, CHAT, TASK, EMAIL or several, parted by commas (default: any)')
    .option('-o, --output <file>', 'write the flow there instead of to standard output')
    .option('--dry-run', 'tell what would change, block by block, and write nothing')
    .option('--json', 'print the flow and what was changed as JSON')
    .action(async (file: string, options: WrapOptions) => {
      const { wrapCommand } = await import('../commands/wrap.ts');
      await run((surroundings) => wrapCommand({ file, ...options }, surroundings), options);
    });
}
