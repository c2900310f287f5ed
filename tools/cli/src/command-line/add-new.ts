import type { Command } from 'commander';
import type { Run } from '../outcome.ts';
import { collected } from './collected.ts';

interface NewOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly description?: string;
  readonly execution?: string;
  readonly function?: string;
  readonly timeLimit?: string;
  readonly idempotent?: boolean;
  readonly steps?: string;
  readonly cacheTtl?: string;
  readonly cacheKey?: readonly string[];
  readonly comfortEvery?: string;
  readonly comfortText?: readonly string[];
  readonly rollout?: string;
  readonly rolloutAlarm?: readonly string[];
  readonly alias?: string;
  readonly warm?: string;
  readonly template?: string;
  readonly flow?: string;
  readonly greeting?: string;
  readonly queue?: string;
}

/** Registers `new`. */
export function addNew(program: Command, run: Run): void {
  program
    .command('new')
    .description('scaffold an integration, check it, and play its first call')
    .argument('[name]', 'kebab-case, up to 40 characters')
    .option('--description <text>', 'what it is for')
    .option('--execution <mode>', 'how Connect has the work done: sync, async or step-functions (default: sync)')
    .option('--function <arn>', 'a function that is there, best by its alias (default: new, one is generated)')
    .option(
      '--time-limit <seconds>',
      'how long the work may take: sync 1 to 7 (default: 5), async 2 to 55 (30), step-functions 5 to 900 (60)',
    )
    .option('--idempotent', 'calling the function twice does no harm: the flow tries again after a failure')
    .option('--steps <names>', 'functions that work side by side, for example orders,loyalty:optional (default: one)')
    .option('--cache-ttl <seconds>', 'reuse results across contacts for so long (default: never)')
    .option(
      '--cache-key <place>',
      'what makes two contacts ask for the same: parameters.orderNumber; repeatable',
      collected,
    )
    .option(
      '--comfort-every <seconds>',
      'longest silence between two comfort texts where a check takes a second, 2 to 20 (default: 4)',
    )
    .option('--comfort-text <text>', 'what the caller hears while the work runs; repeatable', collected)
    .option(
      '--rollout <strategy>',
      "one of CodeDeploy's Lambda configurations, canary:20%:7m or linear:5%:2m (default: Canary10Percent5Minutes)",
    )
    .option('--rollout-alarm <arn>', 'another alarm that rolls a deployment back; repeatable', collected)
    .option('--alias <name>', 'the Lambda alias that is called (default: PROD)')
    .option(
      '--warm <how>',
      'how it is kept warm: 5m, 5m:3 (environments), provisioned:2, provisioned:2-10 (scaled) or off (default: 5m)',
    )
    .option('--template <form>', 'what deploys it: cdk, or sam for an AWS SAM template too (default: cdk)')
    .option(
      '--flow <kind>',
      'standard, alias-test (says which version answers) or alias-loop (again and again, to watch a rollout) (default: standard)',
    )
    .option('--greeting <text>', 'the first thing the caller hears')
    .option('--queue <arn>', 'queue that the call ends in (default: it hangs up)')
    .option('--dry-run', 'list what would be written, and write nothing')
    .option('--yes', 'ask nothing; take defaults for what is not given')
    .option('--json', 'print what was written and found as JSON')
    .action(async (name: string | undefined, options: NewOptions) => {
      const { newCommand } = await import('../commands/new.ts');
      const { json, dryRun, yes, ...given } = options;
      const answers = { ...(name === undefined ? {} : { name }), ...given };
      const quiet = json === true || yes === true;
      await run((surroundings) => newCommand({ answers, dryRun: dryRun === true, yes: quiet }, surroundings), options);
    });
}
