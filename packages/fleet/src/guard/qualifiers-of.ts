import type { FleetFacts } from '../facts.ts';
import { qualifierOf } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
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
  const [name = '', named] = shown.split(':');
  const found = facts.functions.find((one) => one.name === name);
  if (found === undefined) {
    return refused(
      'function-unknown',
      shown,
      `There is no function ${name} in this account and Region.`,
      'Give the name as Lambda lists it.',
    );
  }
  const called = warmthOf(facts, instance).filter((one) => one.function === name);
  const qualifiers = named === undefined ? called.map(({ qualifier }) => qualifier) : [qualifierOf(named)];
  if (qualifiers.length === 0) {
    const names = found.aliases.map((alias) => `${name}:${alias.name}`);
    const hint =
      names.length === 0 ? `Name it as ${name}:$LATEST.` : `Name the alias that is called: ${names.join(' or ')}.`;
    return refused('function-not-called', shown, `No statement lets Connect call ${name}.`, hint);
  }
  const fixed = qualifiers.find((qualifier) => /^\d+$/.test(qualifier ?? ''));
  if (typeof fixed === 'string') {
    const message = `Connect calls version ${fixed} of ${name}, which can never be changed.`;
    return refused('version-fixed', shown, message, 'Let Connect call an alias, and guard that.');
  }
  const unknown = qualifiers.find((one) => one !== null && !found.aliases.some((alias) => alias.name === one));
  if (typeof unknown === 'string') {
    const aliases = found.aliases.map((alias) => alias.name).join(', ');
    return refused(
      'qualifier-unknown',
      shown,
      `${name} has no alias ${unknown}; it has ${aliases || 'none'}.`,
      'Name the alias that Connect calls.',
    );
  }
  return { ok: true, name, qualifiers };
}

function refused(code: FleetIssue['code'], path: string, message: string, hint: string): Qualifiers {
  return { ok: false, issue: { code, severity: 'error', path, message, hint } };
}
