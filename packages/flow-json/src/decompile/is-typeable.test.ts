import { describe, expect, it } from 'vitest';
import { definitionOf } from '../catalogue/catalogue.ts';
import type { JsonObject } from '../json.ts';
import { isTypeable } from './is-typeable.ts';

const ROWS: readonly [what: string, type: string, parameters: JsonObject, isTypeable: boolean][] = [
  ['a text', 'CreateTask', { Name: 'Call back', ContactFlowId: 'id' }, true],
  ['one of the words', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, true],
  ['another word', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: '${behavior}' }, false],
  ['a number as a text', 'Loop', { LoopCount: '3' }, true],
  ['a number as a number', 'Loop', { LoopCount: 3 }, false],
  ['a placeholder for a number', 'Loop', { LoopCount: '${count}' }, false],
  ['a value of the call where one may stand', 'Loop', { LoopCount: '$.Attributes.count' }, true],
  ['a literal where only a value of the call may stand', 'Compare', { ComparisonValue: 'VOICE' }, false],
  ['members below members', 'CompleteOutboundCall', { CallerId: { Number: '+4930123456' } }, true],
  ['a member that nobody knows', 'CompleteOutboundCall', { CallerId: { Nummer: '+4930123456' } }, false],
  ['a list of entries', 'MessageParticipantIteratively', { Messages: [{ Text: 'Hello.' }] }, true],
  ['an entry that is none', 'MessageParticipantIteratively', { Messages: ['Hello.'] }, false],
  ['a map with a key of its own', 'UpdateContactEventHooks', { EventHooks: { AgentHold: 'id' } }, true],
  ['a map with another key', 'UpdateContactEventHooks', { EventHooks: { AgentGone: 'id' } }, false],
  ['whatever a free map holds', 'ShowView', { ViewData: { list: [1, null, { a: true }] } }, true],
  ['whatever nobody has published', 'PutLambdaInvokeRequest', { Anything: [1] }, true],
];

describe('isTypeable', () => {
  it.each(ROWS)('tells whether call.action takes %s', (_, type, parameters, expected) => {
    const definition = definitionOf(type);

    expect(definition !== undefined && isTypeable(parameters, definition)).toBe(expected);
  });
});
