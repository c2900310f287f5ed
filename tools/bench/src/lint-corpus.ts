import { lint, parseAll } from '@warmline/flow-json';
import { flowTexts } from './flow-texts.ts';
import { medianRatios } from './median-ratios.ts';
import { timeRounds } from './time-rounds.ts';

/** How many times `JSON.parse` of the same texts parsing and linting may cost. */
const LIMIT = 10;
const ROUNDS = 25;

const folder = process.env['WARMLINE_FLOWS'];

if (folder === undefined) {
  console.log('Parsing and linting real flows was skipped: WARMLINE_FLOWS names no folder with flows.');
} else {
  const texts = flowTexts(folder);
  const contestants = {
    'JSON.parse': () => texts.map((text) => JSON.parse(text) as unknown),
    'parse and lint': () =>
      texts.flatMap((text) => parseAll(text)).flatMap((parsed) => (parsed.ok ? lint(parsed.flow) : parsed.issues)),
  };
  const costs = medianRatios<keyof typeof contestants>(timeRounds(contestants, ROUNDS), 'JSON.parse');
  const ratio = costs.find(({ name }) => name === 'parse and lint')?.ratio ?? Number.NaN;
  const within = ratio <= LIMIT;

  console.log(`${texts.length} files, ${(texts.join('').length / 1e6).toFixed(2)} million characters`);
  for (const { name, nanoseconds } of costs) {
    console.log(`${name.padEnd(22)}${(nanoseconds / 1e6).toFixed(1).padStart(8)} ms`);
  }
  console.log(
    `\nParsing and linting costs ${ratio.toFixed(2)} times JSON.parse: ${within ? 'within' : 'above'} ${LIMIT}.`,
  );
  if (!within) process.exitCode = 2;
}
