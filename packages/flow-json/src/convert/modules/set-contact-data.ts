import { onward, plainAction } from '../action-parts.ts';
import type { Became, ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import type { OldParameter } from '../old-export.ts';
import { textOf } from '../values.ts';
import { VOICE_ID_ENDED } from './unpublished.ts';

/** Fields of a contact that a flow can set today. */
const FIELDS = new Set(['Name', 'Description', 'LanguageCode', 'CustomerId']);

/** What blocks of Voice ID left on the contact. */
const VOICE_ID = new Set([
  'IsVoiceIdStreamingEnabled',
  'IsVoiceAuthenticationEnabled',
  'VoiceAuthenticationThreshold',
  'VoiceAuthenticationResponseTime',
  'IsFraudDetectionEnabled',
  'FraudDetectionThreshold',
  'WatchlistId',
]);

/**
 * Puts fields on the contact. References (links for the agent) are refused by the service although a page lists them
 * (flow-language 7.1, UpdateContactData), so they become attributes, which agents see too.
 */
export const setContactData: ModuleConverter = {
  parameters: ['ContactData', ...FIELDS, ...VOICE_ID],
  convert: (block) => {
    const references = new Map<string, string>();
    const fields = new Map<string, string>();
    for (const parameter of block.parameters) {
      const { contactReference, name } = parameter;
      if (contactReference !== undefined) addReference(block, parameter, references);
      else if (name === 'ContactData') addContactData(block, parameter, fields);
      else if (FIELDS.has(name)) addField(block, name, parameter, fields);
    }
    return became(block, references, fields);
  },
};

function became(block: Block, references: ReadonlyMap<string, string>, fields: ReadonlyMap<string, string>): Became {
  const data = Object.fromEntries(fields);
  const ofVoiceId = block.parameters.some(({ name }) => VOICE_ID.has(name));
  if (references.size === 0 && fields.size === 0) {
    return ofVoiceId ? { notCarried: VOICE_ID_ENDED } : { leadsOn: onward(block), because: 'It sets nothing.' };
  }
  if (ofVoiceId) block.note(`What it says of Voice ID was left out. ${VOICE_ID_ENDED}`);
  if (references.size === 0) return [plainAction(block, 'UpdateContactData', data)];
  block.note('Flows cannot set references any more; they became attributes of the same names.');
  const attributes = plainAction(block, 'UpdateContactAttributes', { Attributes: Object.fromEntries(references) });
  if (fields.size === 0) return [attributes];
  const second = { ...plainAction(block, 'UpdateContactData', data), Identifier: block.further() };
  return [{ ...attributes, Transitions: { ...attributes.Transitions, NextAction: second.Identifier } }, second];
}

function addReference(block: Block, parameter: OldParameter, references: Map<string, string>): void {
  const { key, value } = parameter.contactReference ?? {};
  const text = textOf(block, { ...parameter, value });
  if (typeof key === 'string' && key !== '' && text !== undefined) references.set(key, text);
  else block.note('A reference without a name or a value was left out.');
}

/** Its field is named by a key, or is a member of the parameter, as in { "name": "ContactData", "languageCode": "es-MX" }. */
function addContactData(block: Block, parameter: OldParameter, fields: Map<string, string>): void {
  const { key, others } = parameter;
  const members = Object.entries(others);
  if (key !== undefined || members.length === 0) addField(block, key ?? '', parameter, fields);
  for (const [member, value] of members) addField(block, member, { ...parameter, value }, fields);
}

function addField(block: Block, called: string, parameter: OldParameter, fields: Map<string, string>): void {
  const field = called.charAt(0).toUpperCase() + called.slice(1);
  const text = textOf(block, parameter);
  if (FIELDS.has(field) && text !== undefined) fields.set(field, text);
  else block.note(`The field "${called}" of the contact was left out; flows cannot set it, or it has no value.`);
}
