import { describe, expect, it } from 'vitest';
import { LIMITS, sorry, working } from '../builder/jobs/job.fixture.ts';
import { contactFlow } from '../builder/contact-flow.ts';
import type { CallBranch } from '../builder/call.ts';
import { text } from '../builder/text.ts';
import type { JsonObject } from '../json.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { emit } from '../emit.ts';
import { FlowUsageError } from '../errors.ts';
import { deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { lint } from '../lint.ts';
import { parse } from '../parse.ts';
import { load, start, waitForFunction } from '../rules/asynchronous.fixture.ts';
import { action, compare, errors, flowOf, hangUp, invoke, say } from '../rules/flow.fixture.ts';
import { wrapFlow, type WrapResult } from './wrap-flow.ts';
import type { WrapOptions } from './wrap-options.ts';

const ORDER = 'arn:aws:lambda:us-east-1:123456789012:function:order-status:PROD';
const OTHER = 'arn:aws:lambda:us-east-1:123456789012:function:other:PROD';
const INVOKER = 'arn:aws:lambda:us-east-1:123456789012:function:order-status-invoker:PROD';

const ASYNC: WrapOptions = { mode: 'async', function: ORDER, channels: ['VOICE'] };
const MACHINE: WrapOptions = { mode: 'step-functions', function: ORDER, invoker: INVOKER, channels: ['VOICE'] };

/** Looks up, says what was found, and says sorry where that failed. */
const LOOKING = flowOf(
  say('hello', 'ask'),
  invoke('ask', 'found', 'sorry', {
    InvocationTimeLimitSeconds: '8',
    LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address' },
    ResponseValidation: { ResponseType: 'STRING_MAP' },
  }),
  say('found', 'bye', { Text: 'It is $.External.state.' }),
  say('sorry', 'bye'),
  hangUp('bye'),
);

function wrapped(flow: Flow, options: WrapOptions): Extract<WrapResult, { ok: true }> {
  const result = wrapFlow(flow, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

function refused(flow: Flow, options: WrapOptions): readonly string[] {
  const result = wrapFlow(flow, options);
  return result.ok ? [] : result.issues.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function blockOf(flow: Flow, identifier: string): Action | undefined {
  return flow.Actions.find(({ Identifier }) => Identifier === identifier);
}

/** What the blocks of a flow do, whatever they are called and in whatever order they stand. */
function doings({ Actions }: Flow): readonly string[] {
  return Actions.map(({ Type, Parameters }) => `${Type} ${JSON.stringify(Parameters)}`).toSorted();
}

describe('wrapFlow', () => {
  it('lets the block start the function, and everything else lead where it led', () => {
    const { flow, wrapped: blocks } = wrapped(LOOKING, ASYNC);

    expect(blockOf(flow, 'ask')).toEqual({
      Identifier: 'ask',
      Type: 'InvokeLambdaFunction',
      Parameters: {
        LambdaFunctionARN: ORDER,
        InvocationTimeLimitSeconds: '33',
        InvocationType: 'ASYNCHRONOUS',
        LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address' },
        ResponseValidation: { ResponseType: 'STRING_MAP' },
      },
      Transitions: { NextAction: 'save-order-status', Errors: errors({ NoMatchingError: 'sorry' }) },
    });
    expect(blockOf(flow, 'load-order-status')?.Transitions).toEqual({
      NextAction: 'found',
      Errors: errors({ NoMatchingError: 'sorry', InProgress: 'load-again' }),
    });
    expect(blocks).toEqual([
      {
        block: 'ask',
        added: flow.Actions.map(({ Identifier }) => Identifier).filter((one) => blockOf(LOOKING, one) === undefined),
      },
    ]);
    expect(blockOf(flow, 'found')).toBe(blockOf(LOOKING, 'found'));
  });

  it('lets it call the invoker, and reads the answer where that puts it', () => {
    const { flow } = wrapped(LOOKING, MACHINE);

    expect(blockOf(flow, 'ask')?.Parameters).toEqual({
      LambdaFunctionARN: INVOKER,
      InvocationTimeLimitSeconds: '5',
      InvocationType: 'SYNCHRONOUS',
      LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address', executionAttempt: '1' },
      ResponseValidation: { ResponseType: 'JSON' },
    });
    expect(blockOf(flow, 'check-order-status')?.Parameters).toMatchObject({ LambdaFunctionARN: INVOKER });
    expect(blockOf(flow, 'found')?.Parameters).toEqual({ Text: 'It is $.External.result.state.' });
  });

  it.each([ASYNC, MACHINE])('leaves lint nothing to warn of: $mode', (options) => {
    const { flow } = wrapped(LOOKING, options);

    expect(lint(flow, { channels: ['VOICE'] }).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each(['async', 'step-functions'] as const)('writes what the builder writes: %s', (mode) => {
    const lookUp =
      (execution: Ladder['execution']): CallBranch =>
      (call) => {
        call.say('Hello.');
        const { state } = call.invoke(working(execution), { parameters: { id: '1' }, onFailure: sorry });
        call.say(text`It is ${state}.`);
      };
    const { content } = contactFlow({ name: 'Test' }, lookUp('sync'));
    const { texts } = working(mode).comfort;
    const common = {
      function: '${functions.order-status}',
      timeLimitSeconds: LIMITS[mode].functionSeconds,
      comfort: { texts },
    };

    const { flow } = wrapped(
      content,
      mode === 'async' ? { ...common, mode } : { ...common, mode, invoker: '${functions.order-status-invoker}' },
    );

    expect(doings(flow)).toEqual(doings(contactFlow({ name: 'Test' }, lookUp(mode)).content));
  });

  it('leaves every other byte as it was written', () => {
    const written = JSON.stringify(LOOKING, null, 1).replace('"Text": "Hello."', '"Text":   "H\\u0065llo."');
    const read = parse(written);
    if (!read.ok) throw new Error('The flow cannot be read');

    const text = emit(wrapped(read.flow, ASYNC).flow);

    expect(text).toContain('"Text": "H\\u0065llo."');
    expect(wrapped(deepFrozen(LOOKING), MACHINE).flow.StartAction).toBe('hello');
  });

  it('wraps every block that calls the function, with attributes and identifiers of their own', () => {
    const flow = flowOf(
      invoke('ask', 'save-order-status', 'bye'),
      action(
        'save-order-status',
        'UpdateFlowAttributes',
        { FlowAttributes: { orderStatusInvocation: { Value: 'mine' } } },
        { NextAction: 'again', Errors: errors({ NoMatchingError: 'again' }) },
      ),
      invoke('again', 'bye', 'bye'),
      hangUp('bye'),
    );

    const { flow: made, wrapped: blocks } = wrapped(flow, ASYNC);

    const kept = made.Actions.flatMap(({ Type, Parameters }) =>
      Type === 'UpdateFlowAttributes' ? Object.keys(Parameters?.['FlowAttributes'] as object) : [],
    );
    expect(blocks.map(({ block }) => block)).toEqual(['ask', 'again']);
    expect(kept).toEqual(['orderStatus2Invocation', 'orderStatusInvocation', 'orderStatus3Invocation']);
    expect(new Set(made.Actions.map(({ Identifier }) => Identifier)).size).toBe(made.Actions.length);
  });

  it('keeps other error branches of the start apart', () => {
    const ask = invoke('ask', 'found', 'sorry');
    const Errors = [...errors({ Timeout: 'bye' }), ...(ask.Transitions.Errors ?? [])];
    const flow = flowOf({ ...ask, Transitions: { NextAction: 'bye', Errors } }, say('sorry', 'bye'), hangUp('bye'));

    expect(blockOf(wrapped(flow, ASYNC).flow, 'ask')?.Transitions.Errors).toEqual(Errors);
  });

  it('says something on the way to another function, where it would be quiet for long', () => {
    const flow = flowOf(
      invoke('ask', 'then', 'sorry'),
      invoke('then', 'bye', 'sorry', { LambdaFunctionARN: OTHER, InvocationTimeLimitSeconds: '8' }),
      say('sorry', 'bye'),
      hangUp('bye'),
    );

    const { flow: made } = wrapped(flow, MACHINE);

    const done = blockOf(made, 'is-order-status-done')?.Transitions.Conditions?.[0]?.NextAction ?? '';
    expect(blockOf(made, done)).toMatchObject({ Type: 'MessageParticipant', Transitions: { NextAction: 'then' } });
    expect(lint(made).filter(({ code }) => code === 'WL301')).toEqual([]);
  });

  it('gives places to new blocks alone', () => {
    const ActionMetadata = Object.fromEntries(
      LOOKING.Actions.map(({ Identifier }, index) => [Identifier, { position: { x: index * 250, y: 40 } }]),
    );

    const { flow, wrapped: blocks } = wrapped({ ...LOOKING, Metadata: { ActionMetadata } }, ASYNC);

    const placed = (flow.Metadata as { ActionMetadata: object }).ActionMetadata;
    expect(placed).toMatchObject(ActionMetadata);
    expect(Object.keys(placed)).toEqual([...Object.keys(ActionMetadata), ...(blocks[0]?.added ?? [])]);
  });

  const REFUSALS: readonly [what: string, flow: Flow, options: WrapOptions, message: string][] = [
    ['a function that nothing calls', flowOf(hangUp('bye')), ASYNC, `No block of the flow waits for ${ORDER}`],
    [
      'a function that is started already',
      flowOf(start('go', 'bye', 'bye', { LambdaFunctionARN: ORDER }), hangUp('bye')),
      ASYNC,
      'No block of the flow waits for',
    ],
    [
      'a block without an error branch',
      flowOf({ ...invoke('ask', 'bye', 'bye'), Transitions: { NextAction: 'bye' } }, hangUp('bye')),
      ASYNC,
      '"ask" has no NoMatchingError branch',
    ],
    [
      'a block that leads nowhere',
      flowOf(
        { ...invoke('ask', 'bye', 'bye'), Transitions: { Errors: errors({ NoMatchingError: 'bye' }) } },
        hangUp('bye'),
      ),
      ASYNC,
      '"ask" leads nowhere',
    ],
    [
      'a block whose answer leads to no block',
      flowOf(invoke('ask', 'nowhere', 'bye'), hangUp('bye')),
      ASYNC,
      '"ask" leads to "nowhere", which is no block of the flow',
    ],
    [
      'a block whose failure leads to no block',
      flowOf(invoke('ask', 'bye', 'nowhere'), hangUp('bye')),
      MACHINE,
      '"ask" leads to "nowhere", which is no block of the flow',
    ],
    [
      'an identifier that stands twice',
      flowOf(invoke('ask', 'bye', 'bye'), say('ask', 'bye'), hangUp('bye')),
      ASYNC,
      '"ask" shares its identifier',
    ],
    [
      'a parameter that the invoker has another use for',
      flowOf(invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: { executionId: '1' } }), hangUp('bye')),
      MACHINE,
      'an attribute "executionId"',
    ],
    [
      'parameters that are no object',
      flowOf(invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: '$.Attributes.all' }), hangUp('bye')),
      MACHINE,
      'attributes that are no object',
    ],
    ['a flow that cannot wait', LOOKING, { ...ASYNC, flowType: 'CUSTOMER_WHISPER' }, 'cannot wait for it'],
    [
      'a flow that would be too large',
      flowOf(
        ...Array.from({ length: 245 }, (_, index) => say(`s${index}`, 'ask')),
        invoke('ask', 'bye', 'bye'),
        hangUp('bye'),
      ),
      ASYNC,
      'actions; 250 are allowed',
    ],
    [
      'a reader of two functions’ answers',
      flowOf(
        compare('which', 'ask', 'other'),
        invoke('ask', 'read', 'bye'),
        invoke('other', 'read', 'bye', { LambdaFunctionARN: OTHER }),
        say('read', 'bye', { Text: '$.External.state' }),
        hangUp('bye'),
      ),
      MACHINE,
      '"read" reads the answer of "ask", which will stand under $.External.result, and on other ways that of "other"',
    ],
    [
      'a reader of an earlier answer behind the failure',
      flowOf(
        invoke('other', 'ask', 'bye', { LambdaFunctionARN: OTHER }),
        invoke('ask', 'bye', 'read'),
        say('read', 'bye', { Text: '$.External.state' }),
        hangUp('bye'),
      ),
      MACHINE,
      'When "ask" fails, the block "read" reads the answer of "other" from before',
    ],
  ];

  it.each(REFUSALS)('refuses %s', (_, flow, options, message) => {
    expect(refused(flow, options)).toEqual([expect.stringContaining(message)]);
  });

  it.each(REFUSALS.slice(-2))('takes %s where answers stay where they are', (_, flow) => {
    expect(refused(flow, ASYNC)).toEqual([]);
  });

  const MEANWHILE = flowOf(
    action(
      'pause',
      'Wait',
      { TimeLimitSeconds: '20', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' },
      {
        NextAction: 'sorry',
        Conditions: [
          { NextAction: 'ask', Condition: { Operator: 'Equals', Operands: ['Continue'] } },
          { NextAction: 'sorry', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } },
        ],
        Errors: errors({ NoMatchingError: 'sorry' }),
      },
    ),
    invoke('ask', 'found', 'sorry'),
    say('found', 'ask', { Text: 'It is $.External.state.' }),
    say('sorry', 'bye'),
    hangUp('bye'),
  );

  const BETWEEN = flowOf(
    start('go', 'ask', 'sorry'),
    invoke('ask', 'wait', 'sorry'),
    waitForFunction('wait', 'load', 'sorry'),
    load('load', 'bye', 'sorry', 'sorry', '$.FlowAttributes.id'),
    say('sorry', 'bye'),
    hangUp('bye'),
  );

  it('refuses a call behind which the id of an earlier start is read, where the call becomes a start', () => {
    const message = 'The block "wait" reads $.LambdaInvocation.InvocationId';

    expect(refused(BETWEEN, ASYNC)).toEqual([expect.stringContaining(message)]);
    expect(refused(BETWEEN, MACHINE)).toEqual([]);
  });

  it('refuses a call in the Continue branch of a Wait, where it would wait with another', () => {
    const message = expect.stringContaining('"ask" is reached from the Continue branch of a Wait') as string;

    expect(refused(MEANWHILE, ASYNC)).toEqual([message]);
    expect(refused(MEANWHILE, { ...MACHINE, channels: [] })).toEqual([message]);
    expect(refused(MEANWHILE, MACHINE)).toEqual([]);
  });

  it('tells of blocks that it leaves alone', () => {
    const flow = flowOf(
      invoke('ask', 'other', 'bye'),
      invoke('other', 'dynamic', 'bye', { LambdaFunctionARN: ORDER.replace('PROD', 'TEST') }),
      invoke('dynamic', 'go', 'bye', { LambdaFunctionARN: '$.Attributes.arn' }),
      start('go', 'bye', 'bye', { LambdaFunctionARN: ORDER }),
      hangUp('bye'),
    );

    const { issues } = wrapped(flow, { ...ASYNC, file: 'main.json' });

    expect(issues.map(({ code, block, file }) => [code, block, file])).toEqual([
      ['WL023', 'other', 'main.json'],
      ['WL023', 'dynamic', 'main.json'],
      ['WL023', 'go', 'main.json'],
    ]);
  });

  it('tells of retries, which need another attempt, and of flows that may read the answer', () => {
    const flow = flowOf(
      invoke('ask', 'leave', 'pardon'),
      say('pardon', 'ask'),
      action(
        'leave',
        'TransferToFlow',
        { ContactFlowId: '${flows.next}' },
        { NextAction: 'bye', Errors: errors({ NoMatchingError: 'bye' }) },
      ),
      hangUp('bye'),
    );

    expect(wrapped(flow, MACHINE).issues.map(({ code, block }) => [code, block])).toEqual([
      ['WL024', 'ask'],
      ['WL025', 'leave'],
    ]);
    expect(wrapped(flow, ASYNC).issues).toEqual([]);
  });

  it('tells of calls that are given the same, which behind a state machine are one execution', () => {
    const twice = (second: JsonObject): Flow =>
      flowOf(
        invoke('ask', 'again', 'bye', { LambdaInvocationAttributes: { a: '1', b: '2' } }),
        invoke('again', 'bye', 'bye', { LambdaInvocationAttributes: second }),
        hangUp('bye'),
      );
    const codes = (flow: Flow, options: WrapOptions) =>
      wrapped(flow, options).issues.map(({ code, block }) => [code, block]);

    expect(codes(twice({ b: '2', a: '1' }), MACHINE)).toEqual([['WL026', 'again']]);
    expect(codes(twice({ a: '1', b: '3' }), MACHINE)).toEqual([]);
    expect(codes(twice({ a: '1', b: '2' }), ASYNC)).toEqual([]);
  });

  it('throws where it is told what no mode takes', () => {
    expect(() => wrapFlow(LOOKING, { ...ASYNC, timeLimitSeconds: 56 })).toThrow(RangeError);
    expect(() => wrapFlow(LOOKING, { ...ASYNC, comfort: { every: 1 } })).toThrow(FlowUsageError);
  });
});
