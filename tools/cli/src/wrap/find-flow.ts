import { parseAll, type Flow, type FlowType, type Issue } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import type { FlowFile } from '../files/read-flow-files.ts';
import { tooLarge } from '../files/too-large.ts';
import { waitedFor } from './waited-for.ts';

/** The flow of a document that is to be wrapped. */
export interface FoundFlow {
  readonly flow: Flow;
  /** Keys that lead to it; none where it is the document. */
  readonly at: readonly string[];
  /** What the larger document says of its type. */
  readonly flowType?: FlowType;
  /** The function, as the flow's blocks write it. */
  readonly function: string;
}

/**
 * Finds the one flow of a document that waits for a function; the only flow, whatever it waits for. Performs no I/O.
 *
 * @throws UsageError where that is none of several flows, or more than one, or a name that means more than one function
 */
export function findFlow(file: FlowFile, given: string): FoundFlow | { readonly issues: readonly Issue[] } {
  if (file.tooLarge) return { issues: [tooLarge(file.shown)] };
  const results = parseAll(file.text, file.shown);
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) return { issues };

  const flows = results.flatMap((result) => (result.ok ? [result] : []));
  const waiting = flows.length === 1 ? flows : flows.filter(({ flow }) => waitedFor(given, flow).length > 0);
  const [only] = waiting;
  if (only === undefined || waiting.length > 1) {
    const places = waiting.map(({ wrapper }) => wrapper?.at.join('.') ?? '').join(', ');
    throw new UsageError(
      only === undefined
        ? `None of the ${flows.length} flows in ${file.shown} waits for ${given}. Take out the one that is meant.`
        : `${waiting.length} flows in ${file.shown} wait for ${given} (${places}). Take them out one by one.`,
    );
  }
  const { flow, wrapper } = only;
  const type = wrapper?.flowType;
  return {
    flow,
    at: wrapper?.at ?? [],
    ...(type === undefined ? {} : { flowType: type }),
    function: spelled(given, flow, file.shown),
  };
}

function spelled(given: string, flow: Flow, shown: string): string {
  const [written = given, ...others] = waitedFor(given, flow);
  if (others.length === 0) return written;
  throw new UsageError(`${given} can be ${[written, ...others].join(' or ')} in ${shown}. Give one of them.`);
}
