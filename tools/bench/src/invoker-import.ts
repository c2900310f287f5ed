import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsEnvironment } from '@warmline/async-invoker';
import { medianRatios, type Cost } from './median-ratios.ts';

/** How many times importing its AWS clients alone importing the invoker may cost. */
const LIMIT = 1.15;
const ROUNDS = 30;
/** What comes out above is measured again so often before it is believed: a busy machine makes differences too. */
const MOST_TRIES = 3;

/** The clients that the invoker works with and, of their commands, those that it sends. */
const CLIENTS = `
  export { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
  export { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
`;
const CLIENTS_NAME = 'its AWS clients';
const INVOKER = "export { handler } from '@warmline/async-invoker/handler';";
const INVOKER_NAME = 'the invoker';

/** Prints what an import costs in a process that has done nothing else, in nanoseconds. */
const IMPORT = `
  const start = process.hrtime.bigint();
  await import(process.argv[1]);
  console.log(String(process.hrtime.bigint() - start));
`;

const folder = mkdtempSync(join(tmpdir(), 'warmline-bench-'));
const clients = await bundled('clients', CLIENTS);
const invoker = await bundled('invoker', INVOKER);
let costs = measured();
for (let tries = 1; ratioOf(costs) > LIMIT && tries < MOST_TRIES; tries += 1) costs = measured();
rmSync(folder, { recursive: true });

const within = ratioOf(costs) <= LIMIT;
for (const { name, nanoseconds } of costs) {
  console.log(`${name.padEnd(22)}${(nanoseconds / 1e6).toFixed(1).padStart(7)} ms`);
}
console.log(
  `\nImporting the invoker costs ${ratioOf(costs).toFixed(2)} times its AWS clients: ${within ? 'within' : 'above'} ${LIMIT}.`,
);
if (!within) process.exitCode = 1;

function measured(): readonly Cost<string>[] {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    [CLIENTS_NAME]: nanosecondsToImport(clients),
    [INVOKER_NAME]: nanosecondsToImport(invoker),
  }));
  return medianRatios(rounds, CLIENTS_NAME);
}

function ratioOf(costs: readonly Cost<string>[]): number {
  return costs.find(({ name }) => name === INVOKER_NAME)?.ratio ?? Number.NaN;
}

/** Bundles source text as a template bundles the invoker, with the AWS SDK inside. */
async function bundled(name: string, contents: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    conditions: ['@warmline/source'],
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

function nanosecondsToImport(bundle: string): number {
  const env = {
    ...settingsEnvironment({
      job: 'order-status',
      table: 'results',
      stateMachine: 'arn:aws:states:eu-west-2:123456789012:stateMachine:OrderStatus',
      machineSeconds: 60,
    }),
    AWS_REGION: 'eu-west-2',
  };
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', IMPORT, bundle], { env, encoding: 'utf8' }),
  );
}
