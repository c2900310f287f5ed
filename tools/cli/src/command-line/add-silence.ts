import { InvalidArgumentError, type Command } from 'commander';
import type { Run } from '../outcome.ts';
import { seconds } from './seconds.ts';

interface SilenceOptions {
  readonly max?: number;
  readonly latency?: ReadonlyMap<string, number>;
  readonly latencies?: string;
  readonly json?: boolean;
}

/** Adds `warmline silence`. */
export function addSilence(program: Command, run: Run): void {
  program
    .command('silence')
    .description('how long callers can hear nothing, on every way through a flow')
    .argument('<app|flow.json...>', 'names or folders of apps, contact flows, and folders that are searched for them')
    .option('--max <seconds>', 'exit with 2 when a flow can be silent for longer', seconds)
    .option(
      '--latency <name=seconds>',
      'how long a function or a block really takes; may be given several times',
      stated,
    )
    .option('--latencies <file.json>', 'the same for many: { "<name>": <seconds> }')
    .option('--json', 'print what was measured as JSON')
    .action(async (targets: string[], options: SilenceOptions) => {
      const { silenceCommand } = await import('../commands/silence.ts');
      await run((surroundings) => silenceCommand({ targets, ...options }, surroundings), options);
    });
}

/** Reads `name=seconds`; what follows the last `=` is the number. */
function stated(text: string, before: ReadonlyMap<string, number> = new Map()): ReadonlyMap<string, number> {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Give a name and its seconds, as order-status=0.8.');
  return new Map([...before, [text.slice(0, at), seconds(text.slice(at + 1))]]);
}
