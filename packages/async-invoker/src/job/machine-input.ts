import type { ContactFlowEvent } from '../contact-flow-event.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the state machine is given: the key of the row it writes to, and the event for the work. */
export interface MachineInput {
  readonly key: string;
  readonly event: ContactFlowEvent;
}

/** The input as text; equal inputs give equal text, because Step Functions compares the texts (aws-facts 4.2). */
export function machineInput(input: MachineInput): string {
  return canonicalJson(input);
}
