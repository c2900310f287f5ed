import type { Condition } from '../flow/flow.ts';

/**
 * Gives a function that is asked about the conditions of a block in order, and says which earlier one is true wherever the
 * condition is: the index of the first such, undefined where there is none. Only what is certain is said, and of tests of texts
 * only the first 100 are remembered: cost grows with the conditions alone.
 */
export function coverage(): (condition: Condition) => number | undefined {
  const seen: Seen = { same: new Map(), below: undefined, above: undefined, texts: [] };
  let next = 0;
  return (condition) => {
    const index = next++;
    const earlier = coveredBy(seen, condition);
    if (earlier === undefined) remember(seen, condition, index);
    return earlier;
  };
}

interface Seen {
  readonly same: Map<string, number>;
  /** The widest test for less than a number, and for more than one. */
  below: Bound | undefined;
  above: Bound | undefined;
  readonly texts: { readonly covers: (text: string) => boolean; readonly index: number }[];
}

/** Tests of texts that are remembered. Every text is asked of each, and no block that a person wrote has so many. */
const MOST_TEXTS = 100;

interface Bound {
  readonly limit: number;
  readonly inclusive: boolean;
  readonly index: number;
}

function coveredBy(seen: Seen, { Operator, Operands }: Condition): number | undefined {
  const same = seen.same.get(JSON.stringify([Operator, Operands]));
  const [operand] = Operands;
  if (same !== undefined || operand === undefined || Operands.length !== 1) return same;
  if (Operator === 'Equals') return seen.texts.find(({ covers }) => covers(inText(operand)))?.index;
  const bound = boundOf(Operator, operand, 0);
  const widest = isBelow(Operator) ? seen.below : seen.above;
  return bound !== undefined && widest !== undefined && holds(widest, bound, isBelow(Operator))
    ? widest.index
    : undefined;
}

function remember(seen: Seen, { Operator, Operands }: Condition, index: number): void {
  seen.same.set(JSON.stringify([Operator, Operands]), index);
  const [operand] = Operands;
  if (operand === undefined || Operands.length !== 1) return;
  const covers = TEXT_TESTS.get(Operator)?.(inText(operand));
  if (covers !== undefined && seen.texts.length < MOST_TEXTS) seen.texts.push({ covers, index });
  const bound = boundOf(Operator, operand, index);
  if (bound === undefined) return;
  if (isBelow(Operator)) seen.below = wider(seen.below, bound, true);
  else seen.above = wider(seen.above, bound, false);
}

const TEXT_TESTS: ReadonlyMap<string, (operand: string) => (text: string) => boolean> = new Map([
  ['TextStartsWith', (operand: string) => (text: string) => text.startsWith(operand)],
  ['TextEndsWith', (operand: string) => (text: string) => text.endsWith(operand)],
  ['TextContains', (operand: string) => (text: string) => text.includes(operand)],
]);

/** Percentages are numbers in some documents. */
function inText(operand: string | number): string {
  return String(operand);
}

function boundOf(operator: string, operand: string | number, index: number): Bound | undefined {
  const limit = operand === '' ? NaN : Number(operand);
  if (!operator.startsWith('Number') || Number.isNaN(limit)) return undefined;
  return { limit, inclusive: operator.endsWith('OrEqualTo'), index };
}

function isBelow(operator: string): boolean {
  return operator.startsWith('NumberLess');
}

/** Is the first bound true wherever the second is? */
function holds(one: Bound, other: Bound, below: boolean): boolean {
  if (one.limit === other.limit) return one.inclusive || !other.inclusive;
  return below ? one.limit > other.limit : one.limit < other.limit;
}

function wider(one: Bound | undefined, other: Bound, below: boolean): Bound {
  return one === undefined || !holds(one, other, below) ? other : one;
}
