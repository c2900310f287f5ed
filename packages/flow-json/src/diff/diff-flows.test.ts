import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import {
  action,
  compare,
  conditions,
  errors,
  flowOf,
  hangUp,
  invoke,
  leading,
  loop,
  say,
} from '../rules/flow.fixture.ts';
import { diffFlows } from './diff-flows.ts';
import type { FlowDiff } from './flow-diff.ts';

/** What a diff has to tell, with blocks and destinations by their names alone. */
function told(before: Flow, after: Flow): unknown {
  const { start, ...lists } = diffFlows(before, after);
  const named: unknown = JSON.parse(
    JSON.stringify({ ...lists, ...(start === undefined ? {} : { start }) }),
    (_, value) => (isNamed(value) ? value.name : (value as unknown)),
  );
  return Object.fromEntries(Object.entries(named as FlowDiff).filter(([, part]) => !isEmpty(part)));
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'identifier' in value && 'name' in value;
}

function isEmpty(part: unknown): boolean {
  return Array.isArray(part) && part.length === 0;
}

const NEXT = { kind: 'next', name: 'NextAction' };
const ERROR = { kind: 'error', name: 'NoMatchingError' };

const BEFORE = flowOf(say('hello', 'look-up'), invoke('look-up', 'bye', 'bye'), say('bye', 'end'), hangUp('end'));

/** The flow with some of its actions as they are given. */
function withActions(flow: Flow, ...others: Flow['Actions']): Flow {
  const replaced = new Map(others.map((one) => [one.Identifier, one]));
  return { ...flow, Actions: flow.Actions.map((one) => replaced.get(one.Identifier) ?? one) };
}

describe('diffFlows', () => {
  it('tells a changed parameter by its path, with both values', () => {
    const after = withActions(BEFORE, invoke('look-up', 'bye', 'bye', { InvocationTimeLimitSeconds: '3' }));

    expect(told(BEFORE, after)).toEqual({
      changed: [
        {
          block: 'look-up',
          values: [{ path: 'Parameters.InvocationTimeLimitSeconds', before: '5', after: '3' }],
        },
      ],
    });
  });

  it('tells a changed type, and the parameters that came and went with it', () => {
    const after = withActions(
      BEFORE,
      action(
        'look-up',
        'Wait',
        { TimeLimitSeconds: '5' },
        { NextAction: 'bye', Errors: errors({ NoMatchingError: 'bye' }) },
      ),
    );

    expect(told(BEFORE, after)).toMatchObject({
      changed: [
        {
          block: 'look-up',
          type: { before: 'InvokeLambdaFunction', after: 'Wait' },
          values: [
            { path: 'Parameters.InvocationTimeLimitSeconds', before: '5' },
            { path: 'Parameters.LambdaFunctionARN' },
            { path: 'Parameters.TimeLimitSeconds', after: '5' },
          ],
        },
      ],
    });
  });

  it('tells a reworded prompt word by word, and not as a changed parameter', () => {
    const after = withActions(BEFORE, say('hello', 'look-up', { Text: 'Hello again.' }));

    expect(told(BEFORE, after)).toEqual({
      reworded: [
        {
          block: 'hello',
          path: 'Parameters.Text',
          before: 'Hello.',
          after: 'Hello again.',
          words: [
            { kind: 'same', text: 'Hello' },
            { kind: 'added', text: ' again' },
            { kind: 'same', text: '.' },
          ],
        },
      ],
    });
  });

  it('takes a text that became SSML for a rewording', () => {
    const after = withActions(BEFORE, say('hello', 'look-up', { SSML: '<speak>Hello.</speak>' }));

    expect(told(BEFORE, after)).toMatchObject({
      reworded: [{ pathBefore: 'Parameters.Text', path: 'Parameters.SSML', after: '<speak>Hello.</speak>' }],
    });
  });

  it('takes a text that a recording replaced for changed parameters', () => {
    const after = withActions(BEFORE, say('hello', 'look-up', { PromptId: 'beep' }));

    expect(told(BEFORE, after)).toEqual({
      changed: [
        {
          block: 'hello',
          values: [
            { path: 'Parameters.PromptId', after: 'beep' },
            { path: 'Parameters.Text', before: 'Hello.' },
          ],
        },
      ],
    });
  });

  it('tells an added block with what it says and where it leads, and what is rewired to it', () => {
    const after = {
      ...BEFORE,
      Actions: [...withActions(BEFORE, say('hello', 'wait')).Actions, say('wait', 'look-up', { Text: 'One moment.' })],
    };

    expect(told(BEFORE, after)).toEqual({
      added: [
        {
          block: 'wait',
          prompts: ['One moment.'],
          branches: [
            { branch: NEXT, leadsTo: 'look-up' },
            { branch: ERROR, leadsTo: 'look-up' },
          ],
        },
      ],
      rewired: [
        { block: 'hello', branch: NEXT, before: 'look-up', after: 'wait' },
        { block: 'hello', branch: ERROR, before: 'look-up', after: 'wait' },
      ],
    });
  });

  it('tells a removed block and what led to it', () => {
    const after = {
      ...BEFORE,
      Actions: withActions(BEFORE, invoke('look-up', 'end', 'bye')).Actions.filter(
        ({ Identifier }) => Identifier !== 'bye',
      ),
    };

    expect(told(BEFORE, after)).toMatchObject({
      removed: [{ block: 'bye', prompts: ['Hello.'] }],
      rewired: [
        { block: 'look-up', branch: NEXT, before: 'bye', after: 'end' },
        { block: 'look-up', branch: ERROR, before: 'bye', after: 'no block ("bye")' },
      ],
    });
  });

  it('tells branches that are new or gone', () => {
    const after = withActions(
      BEFORE,
      leading(invoke('look-up', '', ''), { NextAction: 'bye', Errors: errors({ Other: 'end' }) }),
    );

    expect(told(BEFORE, after)).toEqual({
      rewired: [
        { block: 'look-up', branch: { kind: 'error', name: 'Other' }, before: null, after: 'end' },
        { block: 'look-up', branch: ERROR, before: 'bye', after: null },
      ],
    });
  });

  it('tells a renamed block as that alone: what leads to it is not rewired', () => {
    const after = flowOf(
      say('greet', 'look-up'),
      invoke('look-up', 'bye', 'bye'),
      say('bye', 'end'),
      hangUp('the-end'),
    );
    const whole = { ...after, Actions: withActions(after, say('bye', 'the-end')).Actions };

    expect(told(BEFORE, whole)).toEqual({
      renamed: [
        { type: 'MessageParticipant', before: 'hello', after: 'greet' },
        { type: 'DisconnectParticipant', before: 'end', after: 'the-end' },
      ],
    });
  });

  it('tells a block that was renamed and reworded as both', () => {
    const after = flowOf(say('greet', 'look-up', { Text: 'Good morning to you.' }), ...BEFORE.Actions.slice(1));

    expect(told(BEFORE, after)).toMatchObject({
      renamed: [{ before: 'hello', after: 'greet' }],
      reworded: [{ block: 'greet', before: 'Hello.', after: 'Good morning to you.' }],
    });
  });

  it('tells another start', () => {
    expect(told(BEFORE, { ...BEFORE, StartAction: 'look-up' })).toEqual({
      start: { before: 'hello', after: 'look-up' },
    });
  });

  it('tells the settings of a module, and members that nobody knows', () => {
    const before = { ...BEFORE, Settings: { InputParameters: [], Transitions: [{ DisplayName: 'Success' }] } };
    const after = { ...BEFORE, Settings: { InputParameters: [], Transitions: [{ DisplayName: 'Done' }] }, Extra: 1 };

    expect(told(before, after)).toEqual({
      settings: [
        { path: 'Extra', after: 1 },
        { path: 'Settings.Transitions[0].DisplayName', before: 'Success', after: 'Done' },
      ],
    });
  });

  it('tells that conditions are tried in another order where more than one can hold', () => {
    const check = (...operators: readonly string[]): Flow =>
      flowOf(
        leading(compare('check', 'end', 'end'), {
          NextAction: 'end',
          Errors: errors({ NoMatchingCondition: 'end' }),
          Conditions: operators.map((Operator) => ({ NextAction: 'end', Condition: { Operator, Operands: ['50'] } })),
        }),
        hangUp('end'),
      );

    expect(told(check('NumberLessThan', 'TextContains'), check('TextContains', 'NumberLessThan'))).toEqual({
      reordered: [
        {
          block: 'check',
          before: ['NumberLessThan "50"', 'TextContains "50"'],
          after: ['TextContains "50"', 'NumberLessThan "50"'],
        },
      ],
    });
  });

  describe('a NextAction that no call can take', () => {
    const turns = (next: string, done: string): Flow =>
      flowOf(
        leading(loop('turns', '', ''), {
          NextAction: next,
          Conditions: conditions({ ContinueLooping: 'again', DoneLooping: done }),
        }),
        say('again', 'turns'),
        hangUp('end'),
      );

    it('is not told where it goes along with another branch', () => {
      expect(told(turns('end', 'end'), turns('again', 'again'))).toEqual({
        rewired: [
          { block: 'turns', branch: { kind: 'condition', name: '"DoneLooping"' }, before: 'end', after: 'again' },
        ],
      });
    });

    it('is told apart where it does not', () => {
      expect(told(turns('end', 'end'), turns('again', 'end'))).toEqual({
        untaken: [{ block: 'turns', branch: NEXT, before: 'end', after: 'again' }],
      });
    });
  });

  it.each<[string, Flow]>([
    [
      'a number that was a text',
      withActions(BEFORE, invoke('look-up', 'bye', 'bye', { InvocationTimeLimitSeconds: 5 })),
    ],
    [
      'Parameters {} that were absent',
      withActions(BEFORE, { Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} }),
    ],
    ['lists of branches that are empty', withActions(BEFORE, hangUp('end', { Errors: [], Conditions: [] }))],
    ['layout', { ...BEFORE, Metadata: { ActionMetadata: { hello: { position: { x: 1, y: 2 } } } } }],
    ['another order of actions', { ...BEFORE, Actions: BEFORE.Actions.toReversed() }],
  ])('does not tell %s', (_, after) => {
    expect(told(BEFORE, after)).toEqual({});
  });

  it('tells a number from a text where the type is handed on', () => {
    const module = (orders: string | number): Flow =>
      flowOf(
        action('run', 'InvokeFlowModule', { FlowModuleId: 'm', Input: { orders } }, { NextAction: 'end' }),
        hangUp('end'),
      );

    expect(told(module('5'), module(5))).toMatchObject({
      changed: [{ values: [{ path: 'Parameters.Input.orders', before: '5', after: 5 }] }],
    });
  });

  it('reads keys and identifiers that trip programs up', () => {
    const hostile = (value: string): Flow =>
      flowOf(
        action(
          '__proto__',
          'constructor',
          JSON.parse(`{"__proto__":{"toString":"${value}"}}`) as Record<string, string>,
        ),
        hangUp('hasOwnProperty'),
      );

    expect(told(hostile('a'), hostile('b'))).toEqual({
      changed: [{ block: '__proto__', values: [{ path: 'Parameters.__proto__.toString', before: 'a', after: 'b' }] }],
    });
  });
});
