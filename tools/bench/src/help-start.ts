import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { medianRatios } from './median-ratios.ts';

/** How many times an empty start of Node `warmline --help` may cost. */
const LIMIT = 4;
const ROUNDS = 20;

const warmline = fileURLToPath(new URL('../../cli/bin/warmline.js', import.meta.url));

const rounds = Array.from({ length: ROUNDS }, () => ({
  'node -e 0': nanosecondsOf(['-e', '0']),
  'warmline --help': nanosecondsOf([warmline, '--help']),
}));
const [empty, help] = medianRatios(rounds, 'node -e 0');
const ratio = help?.ratio ?? Number.NaN;
const within = ratio <= LIMIT;

for (const { name, nanoseconds } of [empty, help].filter((cost) => cost !== undefined)) {
  console.log(`${name.padEnd(22)}${(nanoseconds / 1e6).toFixed(0).padStart(7)} ms`);
}
console.log(
  `\nwarmline --help costs ${ratio.toFixed(2)} times an empty start: ${within ? 'within' : 'above'} ${LIMIT}.`,
);
if (!within) process.exitCode = 2;

function nanosecondsOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start);
}
