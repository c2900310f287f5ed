import { Command } from 'commander';
import { addDecompile } from './command-line/add-decompile.ts';
import { addConvert } from './command-line/add-convert.ts';
import { addDiff } from './command-line/add-diff.ts';
import { addGuard } from './command-line/add-guard.ts';
import { addLint, formatOption } from './command-line/add-lint.ts';
import { addNew } from './command-line/add-new.ts';
import { addRollout } from './command-line/add-rollout.ts';
import { addSilence } from './command-line/add-silence.ts';
import { addWarm } from './command-line/add-warm.ts';
import { addWrap } from './command-line/add-wrap.ts';
import type { Format, Run } from './outcome.ts';
import { ownVersion } from './report/own-version.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** The commands and their options. Each command's code is loaded when it runs, so that `--help` stays quick. */
export function commandLine(run: Run = () => Promise.resolve()): Command {
  const program = new Command('warmline')
    .description(
      'Connects Amazon Connect to AWS Lambda, and proves on your machine that the caller will not hear silence.',
    )
    .version(ownVersion(), '--version', 'print the version')
    .showHelpAfterError('(run with --help for usage)')
    .helpCommand(false);

  addNew(program, run);

  program
    .command('sync')
    .description('rewrite what is ours after integration.json or the flow changed')
    .argument('[app...]', 'names or folders of apps (default: all)')
    .option('--dry-run', 'list what would be written, and write nothing')
    .option('--check', 'as --dry-run, and exit with 2 when something would be written')
    .option('--json', 'print what was written as JSON')
    .action(async (apps: string[], options: JsonOption & { dryRun?: boolean; check?: boolean }) => {
      const { syncCommand } = await import('./commands/sync.ts');
      await run((surroundings) => syncCommand({ apps, ...options }, surroundings), options);
    });

  program
    .command('check')
    .description('everything that can be known before deploying, across flow, template and code')
    .argument('[app...]', 'names or folders of apps (default: all)')
    .option('--json', 'print the findings as JSON')
    .addOption(formatOption())
    .action(async (apps: string[], options: JsonOption & { format?: Format }) => {
      const { checkCommand } = await import('./commands/check.ts');
      await run((surroundings) => checkCommand({ apps }, surroundings), options);
    });

  addLint(program, run);
  addSilence(program, run);
  addDiff(program, run);
  addConvert(program, run);
  addDecompile(program, run);
  addWrap(program, run);

  program
    .command('call')
    .description('play a call; shows what the caller hears, second by second')
    .argument('<app|flow.json>', 'name or folder of an app, or a contact flow')
    .argument('[scenario]', "name of a scenario in the app's calls/, or a file (default: first-call)")
    .option('--json', 'print the call and its trace as JSON')
    .action(async (target: string, scenario: string | undefined, options: JsonOption) => {
      const { callCommand } = await import('./commands/call.ts');
      const command = { target, ...(scenario === undefined ? {} : { scenario }) };
      await run((surroundings) => callCommand(command, surroundings), options);
    });

  program
    .command('emit')
    .description('a flow in code as a file to import by hand')
    .argument('<app|flow.ts>', 'name or folder of an app, or a file of flows in code')
    .option('--export <name>', 'the export that holds the flow or module (default: flow)')
    .option('--map <env.json>', 'ARNs by kind and name, to stand in the place of names')
    .option('-o, --output <file>', 'write there instead of standard output')
    .option('--json', 'print flow and unresolved names as JSON')
    .action(async (app: string, options: JsonOption & { map?: string; output?: string; export?: string }) => {
      const { emitCommand } = await import('./commands/emit.ts');
      await run((surroundings) => emitCommand({ app, ...options }, surroundings), options);
    });

  addRollout(program, run);
  addWarm(program, run);
  addGuard(program, run);

  return program;
}
