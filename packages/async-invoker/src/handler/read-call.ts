import type { ContactFlowEvent } from '../contact-flow-event.ts';
import { readContactFlowEvent } from '../contact-flow-event.ts';
import { NotAContactFlowEventError } from '../errors.ts';
import { INVOKER_PARAMETERS } from '../invoker-parameters.ts';
import type { CheckOptions, StartRequest } from '../invoker/create-invoker.ts';

/** What a flow asks for. */
export type InvokerCall =
  | { readonly action: 'start'; readonly contactId: string; readonly request: StartRequest }
  | {
      readonly action: 'check';
      readonly contactId: string;
      readonly executionId: string;
      readonly options: CheckOptions;
    };

/**
 * Reads what a flow asks for: to start, or with an execution's id, even an empty one, to report on that.
 *
 * @throws NotAContactFlowEventError
 */
export function readCall(given: unknown): InvokerCall {
  const event = readContactFlowEvent(given) ?? refuse();
  const { ContactData: contact, Parameters: parameters } = event.Details;
  const { [INVOKER_PARAMETERS.executionId]: executionId } = parameters;
  // An attribute that is not set must not start work, whether it comes as an empty text or as null.
  return executionId === undefined
    ? { action: 'start', contactId: contact.ContactId, request: startRequest(event) }
    : {
        action: 'check',
        contactId: contact.ContactId,
        executionId: typeof executionId === 'string' ? executionId : '',
        options: {
          turn: textOf(parameters[INVOKER_PARAMETERS.turn]),
          comfortEvery: textOf(parameters[INVOKER_PARAMETERS.comfortEvery]),
        },
      };
}

function startRequest(event: ContactFlowEvent): StartRequest {
  const { ContactData: contact, Parameters: parameters } = event.Details;
  const attempt = textOf(parameters[INVOKER_PARAMETERS.attempt]);
  return { contactId: contact.ContactId, parameters, event, attempt };
}

/** Of anything else than a text or a number, nothing that counts. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function refuse(): never {
  throw new NotAContactFlowEventError(
    'The event is not one of a contact flow: it needs Name "ContactFlowEvent" and Details.ContactData.ContactId.',
  );
}
