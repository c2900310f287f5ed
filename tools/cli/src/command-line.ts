import { Command } from 'commander';
import { addDecompile } from './command-line/add-decompile.ts';
import { addConvert } from './command-line/add-convert.ts';
import { addDiff } from './command-line/add-diff.ts';
import { addLint, formatOption } from './command-line/add-lint.ts';
import { addSilence } from './command-line/add-silence.ts';
import type { Format, Run } from './outcome.ts';
import { ownVersion } from './report/own-version.ts';

interface JsonOption {
  readonly json?: boolean;
}

interface NewOptions extends JsonOption {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly description?: string;
  readonly execution?: string;
  readonly timeLimit?: string;
  readonly rollout?: string;
  readonly alias?: string;
  readonly warm?: string;
  readonly greeting?: string;
  readonly queue?: string;
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

  program
    .command('new')
    .description('scaffold an integration, check it, and play its first call')
    .argument('[name]', 'kebab-case, up to 40 characters')
    .option('--description <text>', 'what it is for')
    .option('--execution <mode>', 'how Connect calls the function: sync')
    .option('--time-limit <seconds>', 'how long the function may work, 1 to 7 (default: 5)')
    .option(
      '--rollout <strategy>',
      "one of CodeDeploy's predefined Lambda configurations (default: Canary10Percent5Minutes)",
    )
    .option('--alias <name>', 'the Lambda alias that Connect calls (default: PROD)')
    .option('--warm <interval>', 'how often it is kept warm, for example 5m, or off (default: 5m)')
    .option('--greeting <text>', 'the first thing the caller hears')
    .option('--queue <arn>', 'queue that the call ends in (default: it hangs up)')
    .option('--dry-run', 'list what would be written, and write nothing')
    .option('--yes', 'ask nothing; take defaults for what is not given')
    .option('--json', 'print what was written and found as JSON')
    .action(async (name: string | undefined, options: NewOptions) => {
      const { newCommand } = await import('./commands/new.ts');
      const { json, dryRun, yes, ...given } = options;
      const answers = { ...(name === undefined ? {} : { name }), ...given };
      const quiet = json === true || yes === true;
      await run((surroundings) => newCommand({ answers, dryRun: dryRun === true, yes: quiet }, surroundings), options);
    });

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

  return program;
}
