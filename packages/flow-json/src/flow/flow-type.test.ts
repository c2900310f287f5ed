import { describe, expect, it } from 'vitest';
import type { Flow } from './flow.ts';
import { flowTypeNamed, flowTypeOf } from './flow-type.ts';

function flowWith(parts: Partial<Flow>, ...types: readonly string[]): Flow {
  const Actions = types.map((Type, index) => ({ Identifier: String(index), Type, Transitions: {} }));
  return { Version: '2019-10-30', StartAction: '0', Actions, ...parts };
}

const IS_INBOUND = { Metadata: { type: 'contactFlow' } };
const HAS_SETTINGS = { Settings: { Transitions: [] } };

describe('flowTypeOf', () => {
  it.each([
    ['reads the type of an export', flowWith({ Metadata: { type: 'queueTransfer' } }), 'QUEUE_TRANSFER'],
    ['takes a flow with Settings for a module', flowWith(HAS_SETTINGS), 'MODULE'],
    ['believes a type that is stated before Settings', flowWith({ ...IS_INBOUND, ...HAS_SETTINGS }), 'CONTACT_FLOW'],
    [
      'believes Settings that the end of a module stands with',
      flowWith({ ...IS_INBOUND, ...HAS_SETTINGS }, 'EndFlowModuleExecution'),
      'MODULE',
    ],
    ['does not believe the end of a module alone', flowWith(IS_INBOUND, 'EndFlowModuleExecution'), 'CONTACT_FLOW'],
    ['passes over a type that nobody knows', flowWith({ Metadata: { type: 'other' }, ...HAS_SETTINGS }), 'MODULE'],
    ['says nothing where the flow does not', flowWith({ Metadata: {} }), undefined],
  ])('%s', (_, flow, type) => {
    expect(flowTypeOf(flow)).toBe(type);
  });
});

describe('flowTypeNamed', () => {
  it.each([
    ['CONTACT_FLOW', 'CONTACT_FLOW'],
    ['agentWhisper', 'AGENT_WHISPER'],
    ['CONTACT_FLOW_MODULE', 'MODULE'],
    ['something', undefined],
    [7, undefined],
  ])('reads %s as %s', (name, type) => {
    expect(flowTypeNamed(name)).toBe(type);
  });
});
