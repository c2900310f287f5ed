import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../../errors.ts';
import { lint } from '../../lint.ts';
import type { CallBranch } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { text } from '../text.ts';
import { flowModule } from './flow-module.ts';

const sorry: CallBranch = (call) => call.disconnect({ name: 'sorry' });

const orderState = flowModule(
  {
    name: 'Order state',
    input: { order: 'string', tries: 'integer' },
    results: ['found', 'missing'],
    output: { state: 'string' },
  },
  (call, module) => {
    call.when(module.input.order, { '1': module.returning('found', { state: 'shipped' }) });
    module.returning('missing')(call);
  },
);

describe('flowModule', () => {
  it('writes the content with the settings that the service demands', () => {
    expect(orderState.content).toMatchObject({
      StartAction: 'when-modules-input-order',
      Settings: { InputParameters: [], OutputParameters: [], Transitions: [{}, {}] },
    });
    expect(orderState.content.Actions.map(({ Type, Parameters }) => [Type, Parameters])).toEqual([
      ['Compare', { ComparisonValue: '$.Modules.Input.order' }],
      ['EndFlowModuleExecution', { Result: 'found', ResultData: { state: 'shipped' } }],
      ['EndFlowModuleExecution', { Result: 'missing' }],
    ]);
    expect(lint(orderState.content).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes the contract of the resource', () => {
    expect(JSON.parse(orderState.settings)).toEqual({
      input: { schema: { type: 'object', properties: { order: { type: 'string' }, tries: { type: 'integer' } } } },
      resultData: { schema: { type: 'object', properties: { state: { type: 'string' } } } },
      transitions: {
        results: [
          { name: 'found', description: '' },
          { name: 'missing', description: '' },
        ],
      },
    });
    expect(flowModule({ name: 'Plain' }, (call) => call.say('Hello.')).settings).toBe('{}');
  });

  it('returns where it falls off its end', () => {
    const { content } = flowModule({ name: 'Plain' }, (call) => call.say('Hello.'));

    expect(content.Actions.at(-1)?.Type).toBe('EndFlowModuleExecution');
  });

  const REFUSALS: readonly [what: string, make: () => unknown, message: string][] = [
    ['a ninth result', () => flowModule({ name: 'M', results: Array.from('123456789') }, sorry), '8 results at most'],
    ['a result that Connect keeps', () => flowModule({ name: 'M', results: ['Success'] }, sorry), '"Success"'],
    [
      'a result that is not declared',
      () => flowModule({ name: 'M' }, (call) => call.returnFromModule({ result: 'found' })),
      'returns "found", which is none of the module\'s results (it has none)',
    ],
    [
      'an output that is not declared',
      () => flowModule({ name: 'M' }, (call) => call.returnFromModule({ data: { state: 'x' } })),
      'returns "state", which the module\'s output does not have',
    ],
    [
      'a return outside a module',
      () => contactFlow({ name: 'F' }, (call) => call.returnFromModule()),
      'Use EndFlowExecution instead.',
    ],
    ['a name that no reference can hold', () => flowModule({ name: 'Größe' }, sorry), 'cannot name one of the modules'],
  ];

  it.each(REFUSALS)('refuses %s', (_, make, message) => {
    expect(make).toThrow(FlowUsageError);
    expect(make).toThrow(message);
  });
});

describe('invokeModule', () => {
  it('branches on results and reads the answer', () => {
    const { content } = contactFlow({ name: 'Main' }, (call) => {
      const answer = call.invokeModule(orderState, {
        name: 'module',
        input: { order: call.storedInput, tries: 3 },
        results: { found: (call) => call.say('Found.', { name: 'found' }) },
        onFailure: sorry,
      });
      call.say(text`It is ${answer.data.state}.`, { name: 'state' });
    });

    expect(content.Actions[0]).toEqual({
      Identifier: 'module',
      Type: 'InvokeFlowModule',
      Parameters: {
        FlowModuleId: '${modules.order-state}',
        Input: { order: '$.StoredCustomerInput', tries: 3 },
      },
      Transitions: {
        NextAction: 'state',
        Errors: [
          { NextAction: 'state', ErrorType: 'NoMatchingCondition' },
          { NextAction: 'sorry', ErrorType: 'NoMatchingError' },
        ],
        Conditions: [{ NextAction: 'found', Condition: { Operator: 'Equals', Operands: ['found'] } }],
      },
    });
    expect(content.Actions.find(({ Identifier }) => Identifier === 'state')?.Parameters).toEqual({
      Text: 'It is $.Modules.ResultData.state.',
    });
  });

  it('leads straight on where the module has no results', () => {
    const plain = flowModule({ name: 'Plain' }, (call) => call.say('Hello.'));

    const { content } = contactFlow({ name: 'Main' }, (call) => {
      call.invokeModule(plain, { onFailure: sorry });
    });

    expect(content.Actions[0]?.Transitions).toEqual({
      NextAction: 'end',
      Errors: [{ NextAction: 'sorry', ErrorType: 'NoMatchingError' }],
    });
  });
});
