import type { FleetFacts, FunctionFacts } from './facts.ts';
import { parseFunctionArn, qualifiedArn, shownName, unqualifiedArn } from './function-arn.ts';
import { LONGEST_PAUSE_MINUTES } from './idle-lifetime.ts';
import { holdsFor } from './permissions-in.ts';
import { everyMinutes, pingOf, type Warmer } from './warmer.ts';

/**
 * Whether callers meet a warm environment.
 *
 * - `warm`: pinged under this qualifier, at least every 15 minutes, with a ping that a guard knows
 * - `provisioned`: has provisioned concurrency, which needs no pings
 * - `too-rare`: pinged, with longer pauses than an environment outlives
 * - `unknown-ping`: invoked often enough, with an event that a guard does not take for a ping, so that the handler really runs
 * - `disabled`: all that would ping it is switched off, over, or has not begun
 * - `wrong-qualifier`: another alias or version of the function is pinged, not the one that Connect calls
 * - `not-warmed`: nothing invokes the function at set times
 */
export type WarmthVerdict =
  'warm' | 'provisioned' | 'too-rare' | 'unknown-ping' | 'disabled' | 'wrong-qualifier' | 'not-warmed';

/** A function under the qualifier that Connect may call, and what keeps it warm. */
export interface Warmth {
  /** `order-status:PROD`, or the bare name for the function itself. */
  readonly shown: string;
  readonly arn: string;
  readonly function: string;
  readonly qualifier: string | null;
  readonly memoryMb: number;
  readonly architecture: 'x86_64' | 'arm64';
  /** Instances that may call it; null stands for every one. */
  readonly instances: readonly (string | null)[];
  readonly verdict: WarmthVerdict;
  /** What was found, as a sentence. */
  readonly because: string;
  /** Everything that invokes the function at set times, whichever qualifier. */
  readonly warmers: readonly Warmer[];
}

/** Judges every function and qualifier that Connect may call, by name. Performs no I/O. */
export function warmthOf(facts: FleetFacts, instance?: string): readonly Warmth[] {
  return facts.functions.flatMap((one) => callable(one, facts, instance)).sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function callable(one: FunctionFacts, facts: FleetFacts, instance: string | undefined): readonly Warmth[] {
  const permitted = one.permissions.filter((permission) => holdsFor(permission, instance));
  const added = facts.addedToConnect
    .flatMap((arn) => parseFunctionArn(arn) ?? [])
    .filter((arn) => unqualifiedArn(arn) === one.arn)
    .map(({ qualifier }) => ({ qualifier, instance: instance ?? null }));
  const byQualifier = Map.groupBy([...permitted, ...added], ({ qualifier }) => qualifier);
  const warmers = facts.warmers.filter(({ functionArn }) => functionArn === one.arn);

  return [...byQualifier].map(([qualifier, callers]) => ({
    shown: shownName(one.name, qualifier),
    arn: qualifiedArn(one.arn, qualifier),
    function: one.name,
    qualifier,
    memoryMb: one.memoryMb,
    architecture: one.architecture,
    instances: [...new Set(callers.map((caller) => caller.instance))],
    ...judge(one, qualifier, warmers),
    warmers,
  }));
}

function judge(
  one: FunctionFacts,
  qualifier: string | null,
  warmers: readonly Warmer[],
): Pick<Warmth, 'verdict' | 'because'> {
  const provisioned = qualifier === null ? 0 : (one.provisioned[qualifier] ?? 0);
  if (provisioned > 0) return { verdict: 'provisioned', because: `${provisioned} environments are provisioned.` };
  if (warmers.length === 0) return { verdict: 'not-warmed', because: 'No rule and no schedule invokes it.' };

  const right = warmers.filter((warmer) => warmer.qualifier === qualifier);
  if (right.length === 0) return { verdict: 'wrong-qualifier', because: otherwiseWarmed(one, qualifier, warmers) };
  const enabled = right.filter((warmer) => warmer.enabled);
  if (enabled.length === 0)
    return { verdict: 'disabled', because: `${named(right)} is disabled, or not between its dates.` };
  const often = enabled.filter((warmer) => (everyMinutes(warmer) ?? Infinity) <= LONGEST_PAUSE_MINUTES);
  if (often.length === 0)
    return {
      verdict: 'too-rare',
      because: `${named(enabled)} pauses for longer than ${LONGEST_PAUSE_MINUTES} minutes: ${enabled.map(({ expression }) => expression).join(', ')}.`,
    };
  const known = often.filter((warmer) => pingOf(warmer) !== undefined);
  if (known.length === 0)
    return {
      verdict: 'unknown-ping',
      because: `What ${named(often)} sends is no ping that a guard knows: the handler runs.`,
    };
  return {
    verdict: 'warm',
    because: `${named(known)} pings it, ${known.map(({ expression }) => expression).join(', ')}.`,
  };
}

/** Environments belong to a version, so that another name of the same version warms it, until the next one is published. */
function otherwiseWarmed(one: FunctionFacts, qualifier: string | null, warmers: readonly Warmer[]): string {
  const version = versionOf(one, qualifier);
  const same = warmers.some((warmer) => versionOf(one, warmer.qualifier) === version);
  const others = [...new Set(warmers.map((warmer) => warmer.qualifier ?? '$LATEST'))].join(', ');
  const shown = qualifier ?? '$LATEST';
  const today = same ? ` Both are version ${version} today; the next one will be cold.` : '';
  return `${named(warmers)} pings ${others}; Connect calls ${shown}.${today}`;
}

function versionOf({ aliases }: FunctionFacts, qualifier: string | null): string {
  return aliases.find(({ name }) => name === qualifier)?.version ?? qualifier ?? '$LATEST';
}

function named(warmers: readonly Warmer[]): string {
  return warmers.map(({ kind, name }) => `${kind} ${name}`).join(', ');
}
