import {
  changesMeaning,
  countChanges,
  diffFlows,
  parseAll,
  type DiffCounts,
  type Flow,
  type FlowDiff,
  type Issue,
} from '@warmline/flow-json';
import type { FlowFile } from '../files/read-flow-files.ts';
import { tooLarge } from '../files/too-large.ts';
import type { FilePair } from './pair-files.ts';

/** What came of two versions of a flow. */
export type PairDiff = {
  /** What was compared, for people. */
  readonly shown: string;
  readonly before: string;
  readonly after: string;
  /** Keys that lead to the flow in a document with several, joined with dots. */
  readonly flow?: string;
} & (Compared | { readonly only: 'before' | 'after' } | { readonly issues: readonly Issue[] });

/** A flow that is in both. */
export interface Compared {
  /** Its meaning changed: a call can go otherwise. */
  readonly changed: boolean;
  readonly counts: DiffCounts;
  readonly diff: FlowDiff;
}

/**
 * Compares two files. Those that hold several flows, as templates do, are compared flow by flow: by where the flows stand.
 * Performs no I/O.
 */
export function diffPair({ shown, before, after }: FilePair): readonly PairDiff[] {
  const files = { before: before.shown, after: after.shown };
  const [old, now] = [flowsIn(before), flowsIn(after)];
  const issues = [...old.issues, ...now.issues];
  if (issues.length > 0) return [{ shown, ...files, issues }];

  if (old.flows.size === 1 && now.flows.size === 1) {
    const [[one], [other]] = [[...old.flows.values()], [...now.flows.values()]];
    return one === undefined || other === undefined ? [] : [{ shown, ...files, ...compared(one, other) }];
  }
  return [...new Set([...old.flows.keys(), ...now.flows.keys()])].map((flow) => {
    const [one, other] = [old.flows.get(flow), now.flows.get(flow)];
    const place = { shown: `${shown}: ${flow}`, ...files, flow };
    if (one === undefined || other === undefined) return { ...place, only: one === undefined ? 'after' : 'before' };
    return { ...place, ...compared(one, other) };
  });
}

function compared(before: Flow, after: Flow): Compared {
  const diff = diffFlows(before, after);
  return { changed: changesMeaning(diff), counts: countChanges(diff), diff };
}

/** The flows of a file by where they stand in it. */
function flowsIn(file: FlowFile): { readonly flows: ReadonlyMap<string, Flow>; readonly issues: readonly Issue[] } {
  if (file.tooLarge) return { flows: new Map(), issues: [tooLarge(file.shown)] };
  const flows = new Map<string, Flow>();
  const issues: Issue[] = [];
  for (const result of parseAll(file.text, file.shown)) {
    if (result.ok) flows.set(result.wrapper?.at.join('.') ?? '', result.flow);
    else issues.push(...result.issues);
  }
  return { flows, issues };
}
