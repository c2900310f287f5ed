import type { FleetFacts } from '../facts.ts';
import { qualifiedArn, qualifierOf, shownName } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
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
  const found = [...new Set(names)].map((name) => named(name, facts, callable));
  return {
    functions: found.flatMap((one) => ('verdict' in one ? one : [])),
    left: [],
    issues: found.flatMap((one) => ('code' in one ? one : [])),
  };
}

function needsOurs({ verdict, qualifier, warmers }: Warmth): boolean {
  return !SATISFIED.includes(verdict) || warmers.some((one) => one.group === GROUP && one.qualifier === qualifier);
}

const SATISFIED: readonly WarmthVerdict[] = ['warm', 'provisioned'];

function named(name: string, { functions }: FleetFacts, callable: readonly Warmth[]): Warmth | FleetIssue {
  const [functionName = '', text] = name.split(':');
  const qualifier = qualifierOf(text);
  const shown = shownName(functionName, qualifier);
  const judged = callable.find((one) => one.shown === shown);
  if (judged !== undefined) return judged;

  const facts = functions.find((one) => one.name === functionName);
  if (facts === undefined)
    return {
      code: 'function-unknown',
      severity: 'error',
      path: name,
      message: `There is no function ${functionName} in this account and Region.`,
      hint: 'Give the name as Lambda lists it, with its alias: order-status:PROD.',
    };
  const aliases = facts.aliases.map((alias) => alias.name);
  if (qualifier !== null && !aliases.includes(qualifier) && !/^\d+$/.test(qualifier))
    return {
      code: 'qualifier-unknown',
      severity: 'error',
      path: name,
      message: `${functionName} has no alias ${qualifier}; it has ${aliases.length === 0 ? 'none' : aliases.join(', ')}.`,
      hint: 'Name the alias that Connect calls.',
    };
  return {
    shown,
    arn: qualifiedArn(facts.arn, qualifier),
    function: functionName,
    qualifier,
    memoryMb: facts.memoryMb,
    architecture: facts.architecture,
    instances: [],
    verdict: 'not-warmed',
    because: 'No statement lets Connect call it; it was named.',
    warmers: [],
  };
}
