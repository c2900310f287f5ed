import type { FleetFacts, FunctionFacts } from '../facts.ts';
import { qualifiedArn, shownName } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
import { namedFunction } from '../named-function.ts';
import { GROUP } from '../ours.ts';
import { warmthOf, type Warmth, type WarmthVerdict } from '../warmth.ts';
import type { Wishes } from './wishes.ts';

/** Which functions get a schedule of ours, which need none, and which names fit nothing. */
export interface Wanted {
  readonly functions: readonly Warmth[];
  readonly left: readonly Warmth[];
  readonly issues: readonly FleetIssue[];
}

/** Reads the wishes against what there is. A function that is named gets a schedule, whatever else warms it. */
export function wanted(facts: FleetFacts, { functions: names = [], instance }: Wishes): Wanted {
  const callable = warmthOf(facts, instance);
  if (names.length === 0) {
    const [functions, left] = [callable.filter(needsOurs), callable.filter((one) => !needsOurs(one))];
    return { functions, left, issues: [] };
  }
  const found = names.map((name) => namedFunction(facts, name));
  const functions = found.flatMap((one) => (one.ok ? warmthOfNamed(one.facts, one.qualifier ?? null, callable) : []));
  return {
    functions: [...new Map(functions.map((one) => [one.arn, one])).values()],
    left: [],
    issues: found.flatMap((one) => (one.ok ? one.doubts : one.issue)),
  };
}

function needsOurs({ verdict, qualifier, warmers }: Warmth): boolean {
  return !SATISFIED.includes(verdict) || warmers.some((one) => one.group === GROUP && one.qualifier === qualifier);
}

const SATISFIED: readonly WarmthVerdict[] = ['warm', 'provisioned'];

function warmthOfNamed(facts: FunctionFacts, qualifier: string | null, callable: readonly Warmth[]): Warmth {
  const { name, memoryMb, architecture } = facts;
  const arn = qualifiedArn(facts.arn, qualifier);
  return (
    callable.find((one) => one.arn === arn) ?? {
      shown: shownName(name, qualifier),
      arn,
      function: name,
      qualifier,
      memoryMb,
      architecture,
      instances: [],
      verdict: 'not-warmed',
      because: 'No statement lets Connect call it; it was named.',
      warmers: [],
    }
  );
}
