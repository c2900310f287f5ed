import type { ActionDefinition } from '../action-definition.ts';

/** Connects the participant to an external phone number, ending or resuming the flow afterwards (flow-language 7.2). */
export const transferParticipantToThirdParty = {
  type: 'TransferParticipantToThirdParty',
  block: 'Transfer to phone number',
  category: 'participant',
  terminal: false,
  parameters: {
    ThirdPartyPhoneNumber: { type: 'string', required: true, dynamic: 'whole', format: 'e164' },
    ThirdPartyConnectionTimeLimitSeconds: {
      type: 'string',
      required: true,
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 1,
      // Borrowed from CompleteOutboundCall.
      maximum: 600,
      maximumDoubtful: true,
    },
    ContinueFlowExecution: { type: 'string', required: true, format: 'boolean', values: ['True', 'False'] },
    ThirdPartyDTMFDigits: { type: 'string', dynamic: 'anywhere' },
    'CallerId.Number': { type: 'string', dynamic: 'whole', format: 'e164' },
    'CallerId.Name': { type: 'string', dynamic: 'anywhere' },
  },
  errors: {
    CallFailed: {
      requiredWhen: { path: 'ContinueFlowExecution', equals: 'True' },
      otherwise: 'refused',
      refusedIn: ['AGENT_TRANSFER'],
    },
    ConnectionTimeLimitExceeded: {
      requiredWhen: { path: 'ContinueFlowExecution', equals: 'True' },
      otherwise: 'refused',
      refusedIn: ['AGENT_TRANSFER'],
    },
    NoMatchingError: 'required',
  },
  channels: ['VOICE'],
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
