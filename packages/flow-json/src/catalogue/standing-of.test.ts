import { describe, expect, it } from 'vitest';
import type { FlowType } from './action-definition.ts';
import { CATALOGUE, type ActionType } from './catalogue.ts';
import { standingOf, type Standing } from './standing-of.ts';

const ROWS: readonly [what: string, type: ActionType, flowType: FlowType, standing: Standing][] = [
  ['a prompt in a module', 'MessageParticipant', 'MODULE', 'taken'],
  ['hours in a module, as the console offers', 'CheckHoursOfOperation', 'MODULE', 'taken'],
  ['hanging up in a whisper flow', 'DisconnectParticipant', 'AGENT_WHISPER', 'refused'],
  ['a module in a queue flow, as newer pages have it', 'InvokeFlowModule', 'CUSTOMER_QUEUE', 'disputed'],
  ['a menu in an outbound whisper flow, as another page has it', 'GetParticipantInput', 'OUTBOUND_WHISPER', 'disputed'],
  ['a menu in a customer whisper flow', 'GetParticipantInput', 'CUSTOMER_WHISPER', 'refused'],
  ['the end of the flow in an inbound one, as the console offers', 'EndFlowExecution', 'CONTACT_FLOW', 'disputed'],
  ['a common action in a campaign', 'Compare', 'CAMPAIGN', 'taken'],
  ['an action of campaigns in an inbound flow', 'PutDialRequest', 'CONTACT_FLOW', 'refused'],
];

describe('standingOf', () => {
  it.each(ROWS)('judges %s', (_, type, flowType, standing) => {
    expect(standingOf(CATALOGUE[type], flowType)).toBe(standing);
  });
});
