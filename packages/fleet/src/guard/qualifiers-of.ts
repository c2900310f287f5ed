import type { FleetFacts } from '../facts.ts';
import { isVersion } from '../function-arn.ts';
import { refusal, type FleetIssue } from '../issue.ts';
import { namedFunction, qualifierIssue } from '../named-function.ts';
import { warmthOf } from '../warmth.ts';

/** Under which qualifiers a function is called whose code is to be guarded, or what is against it. */
export type Qualifiers =
  | { readonly ok: true; readonly name: string; readonly qualifiers: readonly (string | null)[] }
  | { readonly ok: false; readonly issue: FleetIssue };

/**
 * Finds the qualifiers of a function: the one that is named (`order-status:PROD`), or else those that Connect may call. Performs no I/O.
 *
 * @param shown name of the function, with or without an alias behind it
 * @param instance only what this Connect instance may call
 */
export function qualifiersOf(facts: FleetFacts, shown: string, instance?: string): Qualifiers {
  const found = namedFunction(facts, shown);
  if (!found.ok) return found;
  const { name, aliases } = found.facts;
  const called = warmthOf(facts, instance).filter((one) => one.function === name);
  const qualifiers = found.qualifier === undefined ? called.map(({ qualifier }) => qualifier) : [found.qualifier];
  if (qualifiers.length === 0) {
    const names = aliases.map((alias) => `${name}:${alias.name}`);
    const hint =
      names.length === 0 ? `Name it as ${name}:$LATEST.` : `Name the alias that is called: ${names.join(' or ')}.`;
    return refused(refusal('function-not-called', shown, `No statement lets Connect call ${name}.`, hint));
  }
  const fixed = qualifiers.find(isVersion);
  if (typeof fixed === 'string') {
    const message = `Version ${fixed} of ${name} can never be changed.`;
    return refused(refusal('version-fixed', shown, message, 'Let Connect call an alias, and guard that.'));
  }
  const [unknown] = qualifiers.flatMap((qualifier) => qualifierIssue(found.facts, qualifier) ?? []);
  return unknown === undefined ? { ok: true, name, qualifiers } : refused(unknown);
}

function refused(issue: FleetIssue): Qualifiers {
  return { ok: false, issue };
}
