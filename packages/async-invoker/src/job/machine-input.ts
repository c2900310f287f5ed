import type { ContactFlowEvent } from '../contact-flow-event.ts';
import { InvokerUsageError } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the state machine is given: the key of the row it writes to, and the event for the work. */
export interface MachineInput {
  readonly key: string;
  readonly event: ContactFlowEvent;
}

/** Largest input of an execution, in bytes of UTF-8 (aws-facts 4.2). */
const MOST_BYTES = 262_144;

/**
 * The input as text; equal inputs give equal text, because Step Functions compares the texts (aws-facts 4.2).
 *
 * @throws InvokerUsageError when it is larger than Step Functions takes
 */
export function machineInput(input: MachineInput): string {
  const text = canonicalJson(input);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MOST_BYTES) return text;
  throw new InvokerUsageError(
    `The event has ${bytes} bytes as the state machine's input; it takes ${MOST_BYTES}. Give the work less, or omit fields.`,
  );
}
