import type { Action, Flow, JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import type { Artefacts } from '../artefacts.ts';
import { action, artefacts, bye, field, flowOf, foundBy, invoke, returns, say } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { jobArtefacts } from '../job.fixture.ts';
import { resultNeverReturned } from './result-never-returned.ts';

/** Looks up, then says a text; the function returns `state`, `customer.name`, and `labels`, whose fields are open. */
const saying = (text: string) => given(flowOf(invoke('look-up', 'tell'), say('tell', text, 'bye'), bye()));

const RETURNS = {
  'order-status': returns({
    state: field(),
    customer: field('object', 'Customer', returns({ name: field() })),
    labels: field('object', 'Record<string, string>', returns({}, { open: true })),
    items: field('other', 'string[]'),
  }),
  stock: returns({ inStock: field() }),
};

const given = (flow: Flow, overrides: Partial<Artefacts> = {}) => artefacts({ flow, returns: RETURNS, ...overrides });

const stock = (id: string, next: string, failed = next) =>
  invoke(id, next, { LambdaFunctionARN: '${functions.stock}' }, failed);
const start = (id: string, next: string, overrides = {}) =>
  invoke(id, next, { InvocationType: 'ASYNCHRONOUS', ...overrides });
const load = (
  id: string,
  next: string,
  failed = next,
  LambdaInvocationId = '$.LambdaInvocation.InvocationId',
): Action =>
  action(id, 'LoadLambdaFunctionResult', {
    Parameters: { LambdaInvocationId },
    Transitions: { NextAction: next, Errors: [{ ErrorType: 'NoMatchingError', NextAction: failed }] },
  });

/** Sets flow attributes, or contact attributes. */
const save = (id: string, next: string, Parameters: JsonObject, failed = next): Action =>
  action(id, 'Attributes' in Parameters ? 'UpdateContactAttributes' : 'UpdateFlowAttributes', {
    Parameters,
    Transitions: { NextAction: next, Errors: [{ ErrorType: 'NoMatchingError', NextAction: failed }] },
  });

describe('resultNeverReturned', () => {
  it.each([
    ['a field', 'It is $.External.status.'],
    ['a field in brackets', "It is $.External['status']."],
    ['a field in double quotes', 'It is $.External["status"].'],
    ['a field by the long form', "It is $['External']['status']."],
    ['a field by its other name', 'It is $.LambdaInvocation.ResultData.status.'],
    ['a field of a nested object', 'It is $.External.customer.nmae.'],
    ['something below a text', 'It is $.External.state.length.'],
    ['an item of a list', "It is $.External.items['0']."],
    ['a field that every object inherits', 'It is $.External.constructor.'],
    ['one field twice', '$.External.status, I say: $.External.status!'],
  ])('reports %s that the function never returns', (_, text) => {
    expect(foundBy(resultNeverReturned, saying(text))).toEqual([{ path: 'Actions[1].Parameters.Text', block: 'tell' }]);
  });

  it.each([
    ['a field', 'It is $.External.state.'],
    ['a field at the end of a sentence', 'It is $.External.state. Goodbye.'],
    ['a field by its other name', 'It is $.LambdaInvocation.ResultData.state.'],
    ['a nested field', 'Hello $.External.customer.name.'],
    ['any field of an open object', "It is $.External.labels['whatever you like']."],
    ['a whole object or list', '$.External.customer $.External.items'],
    ['other attributes', '$.Attributes.status $.LambdaInvocation.InvocationId $.External'],
  ])('accepts %s', (_, text) => {
    expect(foundBy(resultNeverReturned, saying(text))).toEqual([]);
  });

  it.each([
    ['a function whose type leaves its fields open', { returns: { 'order-status': returns({}, { open: true }) } }],
    ['a function of which nothing is known', { returns: {} }],
  ])('does not judge %s', (_, overrides) => {
    const { flow } = saying('It is $.External.status.');

    expect(foundBy(resultNeverReturned, given(flow, overrides))).toEqual([]);
  });

  it('does not judge a function that the flow calls by its ARN, or by a name that every object inherits', () => {
    const calling = (LambdaFunctionARN: string) =>
      given(flowOf(invoke('look-up', 'tell', { LambdaFunctionARN }), say('tell', '$.External.status', 'bye'), bye()));

    expect(foundBy(resultNeverReturned, calling('arn:aws:lambda:eu-central-1:1:function:a:PROD'))).toEqual([]);
    expect(foundBy(resultNeverReturned, calling('${functions.constructor}'))).toEqual([]);
  });

  it('finds reads in nested parameters', () => {
    const nested = action('route', 'Compare', { Parameters: { Media: { Uri: ['x', 'a/$.External.file.wav'] } } });

    const found = foundBy(resultNeverReturned, given(flowOf(invoke('look-up', 'route'), nested)));

    expect(found).toEqual([{ path: 'Actions[1].Parameters.Media.Uri[1]', block: 'route' }]);
  });

  it('reports a read once where several invocations of the function lead to it', () => {
    const flow = flowOf(
      invoke('look-up', 'tell', {}, 'again'),
      invoke('again', 'tell'),
      say('tell', '$.External.status', 'bye'),
      bye(),
    );

    expect(foundBy(resultNeverReturned, given(flow))).toEqual([{ path: 'Actions[2].Parameters.Text', block: 'tell' }]);
  });

  it.each<[string, Flow, readonly string[]]>([
    [
      'a read before any invocation is not its business',
      flowOf(say('before', '$.External.status', 'look-up'), invoke('look-up', 'bye'), bye()),
      [],
    ],
    [
      'a read where the invocation failed is not its business',
      flowOf(invoke('look-up', 'bye', {}, 'sorry'), say('sorry', '$.External.status', 'bye'), bye()),
      [],
    ],
    [
      'the second of two functions replaces the answer of the first',
      flowOf(invoke('look-up', 'stock'), stock('stock', 'tell'), say('tell', '$.External.inStock', 'bye'), bye()),
      // The answer of the first stands where the second failed, and `tell` follows that too.
      ['tell'],
    ],
    [
      'a field of the first function is gone after the second',
      flowOf(
        invoke('look-up', 'stock', {}, 'bye'),
        stock('stock', 'tell', 'bye'),
        say('tell', '$.External.state', 'bye'),
        bye(),
      ),
      ['tell'],
    ],
    [
      'a field of the second function is there after its success',
      flowOf(
        invoke('look-up', 'stock', {}, 'bye'),
        stock('stock', 'tell', 'bye'),
        say('tell', '$.External.inStock', 'bye'),
        bye(),
      ),
      [],
    ],
    [
      'a failing second function leaves the answer of the first',
      flowOf(
        invoke('look-up', 'stock', {}, 'bye'),
        stock('stock', 'bye', 'fall-back'),
        say('fall-back', '$.External.state, not $.External.inStock', 'bye'),
        bye(),
      ),
      ['fall-back'],
    ],
    [
      'a second function may take the answer of the first as a parameter',
      flowOf(
        invoke('look-up', 'stock', {}, 'bye'),
        invoke('stock', 'bye', {
          LambdaFunctionARN: '${functions.stock}',
          LambdaInvocationAttributes: { state: '$.External.state', item: '$.External.item' },
        }),
        bye(),
      ),
      ['stock'],
    ],
    [
      'in a loop a block reads its own last answer',
      flowOf(invoke('look-up', 'look-up', { LambdaInvocationAttributes: { token: '$.External.token' } }, 'bye'), bye()),
      ['look-up'],
    ],
    [
      'an asynchronous function answers where its result is loaded',
      flowOf(start('start', 'load'), load('load', 'tell', 'bye'), say('tell', '$.External.status', 'bye'), bye()),
      ['tell'],
    ],
    [
      'a loaded field that the function returns is there',
      flowOf(start('start', 'load'), load('load', 'tell', 'bye'), say('tell', '$.External.state', 'bye'), bye()),
      [],
    ],
    [
      'the start of an asynchronous function answers nothing and replaces nothing',
      flowOf(stock('stock', 'start', 'bye'), start('start', 'tell'), say('tell', '$.External.inStock', 'bye'), bye()),
      [],
    ],
    [
      'the answer of an earlier function stays while an asynchronous one runs',
      flowOf(
        stock('stock', 'start', 'bye'),
        invoke('start', 'tell', { InvocationType: 'ASYNCHRONOUS' }, 'bye'),
        say('tell', '$.External.state', 'bye'),
        bye(),
      ),
      ['tell'],
    ],
    [
      'a field of the loaded result is there, whatever function answered before',
      flowOf(
        stock('stock', 'start', 'bye'),
        start('start', 'load', {}),
        load('load', 'tell', 'bye'),
        say('tell', '$.External.state', 'bye'),
        bye(),
      ),
      [],
    ],
    [
      'a loaded result replaces the answer of the function before it',
      flowOf(
        stock('stock', 'start', 'bye'),
        start('start', 'load', {}),
        load('load', 'tell', 'bye'),
        say('tell', '$.External.inStock', 'bye'),
        bye(),
      ),
      ['tell'],
    ],
    [
      'the most recent of two asynchronous functions is the one that is loaded',
      flowOf(
        start('first', 'second', { LambdaFunctionARN: '${functions.stock}' }),
        invoke('second', 'load', { InvocationType: 'ASYNCHRONOUS' }, 'bye'),
        load('load', 'tell', 'bye'),
        say('tell', '$.External.state', 'bye'),
        bye(),
      ),
      [],
    ],
    [
      'which function an id belongs to that the flow does not save is not its business',
      flowOf(
        start('start', 'load'),
        load('load', 'tell', 'bye', '$.Attributes.job'),
        say('tell', '$.External.status', 'bye'),
        bye(),
      ),
      [],
    ],
    [
      'a function is the one whose id was saved, whatever was started since',
      flowOf(
        start('start', 'save'),
        save('save', 'other', { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } }),
        start('other', 'load', { LambdaFunctionARN: '${functions.stock}' }),
        load('load', 'tell', 'bye', "$.FlowAttributes['job']"),
        say('tell', '$.External.state, not $.External.inStock', 'bye'),
        bye(),
      ),
      ['tell'],
    ],
    [
      'a saved id that is overwritten is of the later start',
      flowOf(
        start('start', 'save', { LambdaFunctionARN: '${functions.stock}' }),
        save('save', 'other', { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } }),
        invoke('other', 'save-other', { InvocationType: 'ASYNCHRONOUS' }, 'bye'),
        save('save-other', 'load', { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } }, 'bye'),
        load('load', 'tell', 'bye', '$.FlowAttributes.job'),
        say('tell', '$.External.state', 'bye'),
        bye(),
      ),
      [],
    ],
    [
      'a contact attribute keeps an id too',
      flowOf(
        start('start', 'save'),
        save('save', 'load', { Attributes: { job: '$.LambdaInvocation.InvocationId' } }),
        load('load', 'tell', 'bye', '$.Attributes.job'),
        say('tell', '$.External.status', 'bye'),
        bye(),
      ),
      ['tell'],
    ],
  ])('%s', (_, flow, blocks) => {
    const found = foundBy(resultNeverReturned, given(flow));

    expect(found.map(({ block }) => block)).toEqual(blocks);
  });

  it.each([
    ["a field of the work's result", '$.External.result.state', []],
    [
      "the invoker's own texts",
      '$.External.status $.External.failure $.External.ageSeconds $.External.executionId',
      [],
    ],
    ['a field that the work never returns', '$.External.result.status', ['tell']],
    ['a result that stands where the status does', '$.External.state', ['tell']],
  ])('behind a state machine judges %s', (_, text, blocks) => {
    const { flow } = jobArtefacts();
    const telling = flow.Actions.map((block) => (block.Identifier === 'tell' ? say('tell', text, 'bye') : block));

    const found = foundBy(resultNeverReturned, jobArtefacts({ flow: { ...flow, Actions: telling } }));

    expect(found.map(({ block }) => block)).toEqual(blocks);
  });

  it('names what is read, the function, and the fields that there are', () => {
    const [issue] = check(saying("It is $.External['status'].")).filter(({ code }) => code === 'WL604');

    for (const part of ["$.External['status']", '"order-status"', '"look-up"']) expect(issue?.message).toContain(part);
    expect(issue?.hint).toContain('state, customer, customer.name, labels, items');
  });

  it('names a dozen fields and no more', () => {
    const fields = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`field${index}`, field()]));
    const { flow } = saying('$.External.status');

    const [issue] = check(given(flow, { returns: { 'order-status': returns(fields) } })).filter(
      ({ code }) => code === 'WL604',
    );

    expect(issue?.hint).toContain('field11, …');
    expect(issue?.hint).not.toContain('field12');
  });
});
