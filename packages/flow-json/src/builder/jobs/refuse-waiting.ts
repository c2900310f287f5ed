import type { FlowType } from '../../catalogue/action-definition.ts';
import { messageParticipant } from '../../catalogue/actions/message-participant.ts';
import { standingOf } from '../../catalogue/standing-of.ts';
import { FlowUsageError } from '../../errors.ts';
import type { FlowPlace } from '../place-of-action.ts';
import { canBe } from './by-channel.ts';

/** Flow types in which a Wait runs: the admin guide's, and the console's for modules (flow-language 6.2, 8.6). */
const WAITING: readonly FlowType[] = ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'MODULE'];

/** Flow types in which a Wait runs on the phone: "voice only in an inbound flow" (flow-language 7.3). */
const WAITING_ON_VOICE: readonly FlowType[] = ['CONTACT_FLOW', 'MODULE'];

/**
 * Refuses to wait with a Wait block, for Connect's asynchronous mode, in a flow where none can run.
 *
 * @throws FlowUsageError that says what to do instead
 */
export function refuseWithoutEvents(functionName: string, place: FlowPlace): void {
  const { type } = place;
  if (!WAITING.includes(type)) {
    throw new FlowUsageError(
      `"${functionName}" is asynchronous, and a flow of type ${type} cannot wait for it: Wait blocks run in ${listed(WAITING)} only. Give the function the execution "step-functions", or collect it with { wait: false }.`,
    );
  }
  if (canBe('voice', place) && !WAITING_ON_VOICE.includes(type)) {
    throw new FlowUsageError(
      `"${functionName}" is asynchronous, and on the phone a flow of type ${type} cannot wait for it. Give the function the execution "step-functions", or say that the flow is for other channels: channels: ['CHAT'].`,
    );
  }
}

/**
 * Refuses to wait with prompts, or on other channels with a Wait block, in a flow where those cannot run.
 *
 * @throws FlowUsageError that says what to do instead
 */
export function refuseWithoutPrompts(functionName: string, place: FlowPlace): void {
  const { type } = place;
  if (standingOf(messageParticipant, type) === 'refused') {
    throw new FlowUsageError(
      `The flow waits for "${functionName}" with prompts, which cannot stand in a flow of type ${type}. Give the flow another type, or collect the work with { wait: false }.`,
    );
  }
  if (canBe('other', place) && !WAITING.includes(type)) {
    throw new FlowUsageError(
      `Away from the phone the flow waits for "${functionName}" with Wait blocks, which run in ${listed(WAITING)} only; this flow is of type ${type}. Say that it is for calls alone: channels: ['VOICE'].`,
    );
  }
}

function listed(types: readonly FlowType[]): string {
  return types.join(', ');
}
