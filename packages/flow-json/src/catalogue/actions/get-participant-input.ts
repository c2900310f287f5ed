import type { ActionDefinition } from '../action-definition.ts';
import { PROMPT_PARAMETERS } from '../prompt-parameters.ts';

/** Menu mode: one key selects a branch. Store mode: collects digits into $.StoredCustomerInput. Buffer mode: switches touch-tone buffering (flow-language 7.2). */
export const getParticipantInput = {
  type: 'GetParticipantInput',
  block: 'Get customer input (DTMF) / Store customer input / Set touchtone buffer behavior',
  category: 'participant',
  terminal: false,
  parameters: {
    ...PROMPT_PARAMETERS,
    InputTimeLimitSeconds: {
      type: 'string',
      required: { path: 'EnableDTMFBuffer', absent: true },
      format: 'integer',
      minimum: 1,
      // Published flows wait 300 seconds.
      maximum: 180,
      maximumDoubtful: true,
    },
    StoreInput: {
      type: 'string',
      required: { path: 'EnableDTMFBuffer', absent: true },
      format: 'boolean',
      values: ['False', 'True'],
    },
    InputValidation: {
      type: 'object',
      required: { path: 'StoreInput', equals: 'True', unless: { path: 'EnableDTMFBuffer' } },
    },
    'InputValidation.PhoneNumberValidation.NumberFormat': { type: 'string', values: ['Local', 'E164'] },
    'InputValidation.PhoneNumberValidation.CountryCode': {
      type: 'string',
      required: { path: 'InputValidation.PhoneNumberValidation.NumberFormat', equals: 'Local' },
    },
    'InputValidation.CustomValidation.MaximumLength': {
      type: 'string',
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 1,
    },
    InputEncryption: { type: 'object' },
    'InputEncryption.EncryptionKeyId': { type: 'string', required: true, dynamic: 'anywhere' },
    'InputEncryption.Key': { type: 'string', required: true, dynamic: 'anywhere' },
    DTMFConfiguration: { type: 'object' },
    'DTMFConfiguration.InputTerminationSequence': { type: 'string', dynamic: 'anywhere', maximum: 5 },
    'DTMFConfiguration.DisableCancelKey': { type: 'string', format: 'boolean', values: ['True', 'False'] },
    'DTMFConfiguration.InterdigitTimeLimitSeconds': {
      type: 'string',
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 1,
      maximum: 20,
    },
    EnableDTMFBuffer: { type: 'string', format: 'boolean', values: ['True', 'False', 'true', 'false'] },
  },
  choices: [
    { parameters: ['PromptId', 'Text', 'SSML', 'Media'], least: 1, most: 1, unless: { path: 'EnableDTMFBuffer' } },
    {
      parameters: ['InputValidation.PhoneNumberValidation', 'InputValidation.CustomValidation'],
      least: 1,
      most: 1,
      when: { path: 'InputValidation' },
    },
    {
      parameters: ['InputValidation.CustomValidation'],
      least: 1,
      when: { path: 'InputEncryption', unless: { path: 'EnableDTMFBuffer' } },
    },
  ],
  conditions: {
    operators: ['Equals'],
    required: [],
    operands: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'],
    takenWhen: { path: 'StoreInput', equals: 'False' },
  },
  errors: {
    InputTimeLimitExceeded: { requiredWhen: { path: 'StoreInput', equals: 'False' }, otherwise: 'refused' },
    NoMatchingCondition: { requiredWhen: { path: 'StoreInput', equals: 'False' }, otherwise: 'refused' },
    NoMatchingError: 'required',
    InvalidPhoneNumber: { requiredWhen: { path: 'InputValidation.PhoneNumberValidation' }, otherwise: 'refused' },
  },
  channels: ['VOICE'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
  disputedFlowTypes: ['OUTBOUND_WHISPER'],
} as const satisfies ActionDefinition;
