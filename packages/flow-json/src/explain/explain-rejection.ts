import { definitionOf } from '../catalogue/catalogue.ts';
import type { Flow } from '../flow/flow.ts';
import type { Issue } from '../issue.ts';
import { findMessages } from './find-messages.ts';
import { meaningOf } from './meaning.ts';
import { placesByValue } from './places-by-value.ts';
import type { ServiceMessage } from './service-message.ts';

/** A message of the service in the light of the flow that it is about. */
export interface Explanation {
  /** As the service wrote it. */
  readonly message: string;
  readonly meaning: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where in the flow it is true, as far as that can be told. */
  readonly places: readonly ExplainedPlace[];
  /** Why this cannot be the flow that was refused, where that is so. */
  readonly mismatch?: string;
  /** What the rules say of the same. */
  readonly issues: readonly Issue[];
}

export interface ExplainedPlace {
  /** For example `Actions[3].Parameters.Text`. */
  readonly path: string;
  readonly block?: ExplainedBlock;
}

/** A block, as people and as the console know it. */
export interface ExplainedBlock {
  readonly index: number;
  readonly identifier: string;
  readonly type: string;
  /** What the console calls it; absent for types that the catalogue does not describe. */
  readonly name?: string;
}

/**
 * Explains a rejection of a flow by the service, from any text that holds its messages (see `findMessages`). An empty list where
 * it holds none. Performs no I/O.
 *
 * @param issues what the rules say of the flow
 */
export function explainRejection(text: string, flow: Flow, issues: readonly Issue[]): readonly Explanation[] {
  return findMessages(text).map((message) => {
    const action = message.index === undefined ? undefined : flow.Actions[message.index];
    const { rules, ...meaning } = meaningOf(message, action);
    const same = issues.filter((issue) => isAbout(issue, message) && says(issue, message, rules));
    const mismatch = mismatchOf(message, flow);
    return {
      message: message.text,
      ...meaning,
      places: mismatch === undefined ? placesOf(message, flow, same).map((path) => placeAt(path, flow)) : [],
      ...(mismatch === undefined ? {} : { mismatch }),
      issues: mismatch === undefined ? nearest(same, message) : [],
    };
  });
}

/** A message without an index may be about any block. */
function isAbout({ path }: Issue, { index }: ServiceMessage): boolean {
  return index === undefined || path === `Actions[${index}]` || path.startsWith(`Actions[${index}].`);
}

/** Where any rule may say the same, an error at the place itself, or in it, does. */
function says({ rule, severity, path }: Issue, message: ServiceMessage, rules: readonly string[] | undefined): boolean {
  if (rules !== undefined) return rules.includes(rule);
  return severity === 'error' && message.path !== undefined && path.startsWith(message.path);
}

/** Of the issues of a block those at the message's own path, above or below it; all of them where there is none. */
function nearest(issues: readonly Issue[], { path = '' }: ServiceMessage): readonly Issue[] {
  const near = issues.filter((issue) => issue.path.startsWith(path) || path.startsWith(issue.path));
  return near.length > 0 ? near : issues;
}

function mismatchOf({ index, kind, name, path = '' }: ServiceMessage, { Actions }: Flow): string | undefined {
  if (index === undefined) return undefined;
  const action = Actions[index];
  if (action === undefined) {
    return `This flow has ${Actions.length} actions, and none with the index ${index}: it is not the one that was refused.`;
  }
  return kind === 'invalid type' && path.endsWith('.Type') && action.Type !== name
    ? `Actions[${index}] is of the type "${action.Type}" here: this is not the flow that was refused.`
    : undefined;
}

/** From the message itself, else from the values that it speaks of, else from the rules that say the same. */
function placesOf(message: ServiceMessage, flow: Flow, same: readonly Issue[]): readonly string[] {
  const { index, path = '' } = message;
  if (index !== undefined) return [path.startsWith('Actions[') ? path : `Actions[${index}]`];
  const byValue = placesByValue(message, flow);
  return byValue.length > 0 ? byValue : [...new Set(same.map((issue) => issue.path))];
}

function placeAt(path: string, flow: Flow): ExplainedPlace {
  const index = Number(/^Actions\[(\d+)\]/.exec(path)?.[1]);
  const action = flow.Actions[index];
  if (action === undefined) return { path };
  const name = definitionOf(action.Type)?.block;
  const block = { index, identifier: action.Identifier, type: action.Type };
  return { path, block: name === undefined ? block : { ...block, name } };
}
