import type { FleetFacts, FunctionFacts } from './facts.ts';
import { isVersion, parseFunctionArn, parseFunctionName, unqualifiedArn, type FunctionArn } from './function-arn.ts';
import { refusal, warning, type FleetIssue } from './issue.ts';

/** A function that somebody named, found among those that there are, or why it cannot be. */
export type NamedFunction =
  | {
      readonly ok: true;
      readonly facts: FunctionFacts;
      /** Alias or version; null for `$LATEST`, undefined where none was named. */
      readonly qualifier: string | null | undefined;
      /** What is not known of it. */
      readonly doubts: readonly FleetIssue[];
    }
  | { readonly ok: false; readonly issue: FleetIssue };

/** Finds a function by its name or ARN, with or without a qualifier behind it. Performs no I/O. */
export function namedFunction({ functions }: FleetFacts, text: string): NamedFunction {
  const asked = functionNamed(
    text,
    functions.map(({ arn }) => arn),
  );
  const facts = functions.find(({ arn }) => asked !== undefined && arn === unqualifiedArn(asked));
  if (asked === undefined || facts === undefined) {
    const message = `There is no function ${asked?.name ?? text} in this account and Region.`;
    const hint = 'Give the name as Lambda lists it, with its alias: order-status:PROD.';
    return { ok: false, issue: refusal('function-unknown', text, message, hint) };
  }
  const issue = qualifierIssue(facts, asked.qualifier);
  if (issue?.severity === 'error') return { ok: false, issue };
  const qualifier = asked.qualifier === null && !text.endsWith(':$LATEST') ? undefined : asked.qualifier;
  return { ok: true, facts, qualifier, doubts: issue === undefined ? [] : [issue] };
}

/**
 * Reads a name as one of the account and Region that functions are of; undefined where it is none.
 *
 * @param arns of the functions that there are, all of one account and Region
 */
export function functionNamed(text: string, [first = '']: readonly string[]): FunctionArn | undefined {
  const home = parseFunctionArn(first);
  return home && parseFunctionName(text, home);
}

/** What is to be said of a qualifier: that it does not exist, or that this is not known; undefined where it exists. */
export function qualifierIssue(facts: FunctionFacts, qualifier: string | null): FleetIssue | undefined {
  const { name, aliases, versions, hasUnknownAliases = false } = facts;
  if (qualifier === null) return undefined;
  if (aliases.some((alias) => alias.name === qualifier || alias.version === qualifier)) return undefined;
  if (versions?.includes(qualifier) === true) return undefined;
  const kind = isVersion(qualifier) ? 'version' : 'alias';
  const isKnown = kind === 'version' ? versions !== undefined : !hasUnknownAliases;
  const say = isKnown ? refusal : warning;
  const others = aliases.map((alias) => alias.name).join(', ') || 'none';
  const message = isKnown
    ? `${name} has no ${kind} ${qualifier}; of aliases it has ${others}.`
    : `Whether ${kind} ${qualifier} of ${name} exists is not known.`;
  return say('qualifier-unknown', `${name}:${qualifier}`, message, 'Name the alias that Connect calls.');
}
