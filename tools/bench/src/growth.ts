import { convert, decompile, diffFlows, lint, parse, silences, type Flow } from '@warmline/flow-json';
import { asOldExport } from './growth/as-old-export.ts';
import { exponentOf, type Point } from './growth/exponent.ts';
import { changed } from './growth/changed.ts';
import { SHAPES } from './growth/shapes.ts';
import { timeRounds } from './time-rounds.ts';

const SIZES = [125, 250, 500, 1000, 2000];
const ROUNDS = 5;

/** A curve that bends is measured again so often before it is believed: a busy machine bends curves too. */
const MOST_TRIES = 4;

/** Above this the curve bends: sorting and hashing stay below it, and a loop in a loop is far above. */
const STEEPEST = 1.35;

/** What is measured of a flow, made ready before the clock runs. */
const SUBJECTS: Readonly<Record<string, (flow: Flow) => () => unknown>> = {
  parse: (flow) => {
    const text = JSON.stringify(flow);
    return () => parse(text);
  },
  lint: (flow) => () => lint(flow),
  silence: (flow) => () => silences(flow),
  diff: (flow) => {
    const other = changed(flow);
    return () => diffFlows(flow, other);
  },
  decompile: (flow) => () => decompile(flow, { name: 'Shape' }),
  convert: (flow) => {
    const old = asOldExport(flow);
    return () => convert(old);
  },
};

let steep = false;
console.log(
  `microseconds per action${''.padEnd(4)}${SIZES.map((size) => String(size).padStart(8)).join('')}  exponent`,
);
for (const [subject, prepare] of Object.entries(SUBJECTS)) {
  for (const [shape, make] of Object.entries(SHAPES)) {
    const points = measured(Object.fromEntries(SIZES.map((size) => [String(size), prepare(make(size))])));
    const exponent = exponentOf(points);
    if (!(exponent <= STEEPEST)) steep = true;
    const figures = points.map(({ size, cost }) => (cost / size / 1000).toFixed(2).padStart(8)).join('');
    console.log(`${`${subject}, ${shape}`.padEnd(27)}${figures}${exponent.toFixed(2).padStart(10)}`);
  }
}
console.log(`\nCost grows ${steep ? 'more than' : 'no more than'} linearly (exponents up to ${STEEPEST}).`);
if (steep) process.exitCode = 2;

/** What each size costs. The fastest round counts: whatever else runs on the machine only makes one slower. */
function measured(contestants: Readonly<Record<string, () => unknown>>, tries = MOST_TRIES): readonly Point[] {
  const rounds = timeRounds(contestants, ROUNDS * (1 + MOST_TRIES - tries));
  const points = SIZES.map((size) => ({
    size,
    cost: Math.min(...rounds.map((round) => round[String(size)] ?? Number.NaN)),
  }));
  return exponentOf(points) <= STEEPEST || tries === 1 ? points : measured(contestants, tries - 1);
}
