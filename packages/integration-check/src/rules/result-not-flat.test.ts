import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, bye, field, flowOf, foundBy, invoke, orderStatusFlow, returns, say } from '../artefacts.fixture.ts';
import type { Returns } from '../returns.ts';
import { check } from '../check.ts';
import { resultNotFlat } from './result-not-flat.ts';

const AT = { path: 'Actions[1].Parameters.ResponseValidation', block: 'look-up' };

const answering = (answer: Returns, parameters: JsonObject = {}) =>
  artefacts({ flow: orderStatusFlow(parameters), returns: { 'order-status': answer } });

describe('resultNotFlat', () => {
  it.each([
    ['a number', returns({ state: field(), days: field('other', 'number') })],
    ['an object', returns({ customer: field('object', 'Customer', returns({ name: field() })) })],
    ['a list', returns({ items: field('other', 'string[]') })],
    ['a text instead of an object', returns({}, { others: ['string'] })],
    ['sometimes a list instead of an object', returns({ state: field() }, { others: ['string[]'] })],
  ])('reports a function that returns %s to a block that takes texts', (_, answer) => {
    expect(foundBy(resultNotFlat, answering(answer))).toEqual([AT]);
  });

  it('reports each field', () => {
    const answer = returns({ days: field('other', 'number'), total: field('other', 'number') });

    expect(foundBy(resultNotFlat, answering(answer))).toEqual([AT, AT]);
  });

  it('takes a block that does not say how it reads the answer for one that takes texts', () => {
    const answer = returns({ days: field('other', 'number') });

    expect(foundBy(resultNotFlat, answering(answer, { ResponseValidation: {} }))).toEqual([AT]);
  });

  it.each([
    ['a function that returns texts', answering(returns({ state: field() }))],
    ['a function that returns nothing', answering(returns({}))],
    [
      'a block that takes JSON',
      answering(returns({ days: field('other', 'number') }, { others: ['number'] }), {
        ResponseValidation: { ResponseType: 'JSON' },
      }),
    ],
  ])('accepts %s', (_, given) => {
    expect(foundBy(resultNotFlat, given)).toEqual([]);
  });

  it.each([
    ['a field whose type tells nothing', answering(returns({ state: field('unknown', 'any') }))],
    ['a function whose fields are open', answering(returns({}, { open: true }))],
    ['a function of which nothing is known', artefacts({ returns: {} })],
    [
      'a function called by its ARN',
      artefacts({
        flow: flowOf(
          invoke('look-up', 'bye', { LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:1:function:a:PROD' }),
          bye(),
        ),
      }),
    ],
    ['a flow without functions', artefacts({ flow: flowOf(say('hello', 'Hello.', 'bye'), bye()) })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(resultNotFlat, given)).toEqual([]);
  });

  it('names the field and its type', () => {
    const [issue] = check(answering(returns({ days: field('other', 'number') }))).filter(
      ({ code }) => code === 'WL605',
    );

    for (const part of ['"order-status"', '"days"', 'number', '"look-up"']) expect(issue?.message).toContain(part);
  });
});
