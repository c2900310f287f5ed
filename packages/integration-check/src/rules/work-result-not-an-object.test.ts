import { describe, expect, it } from 'vitest';
import { artefacts, field, foundBy, returns } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { jobArtefacts } from '../job.fixture.ts';
import { workResultNotAnObject } from './work-result-not-an-object.ts';

/** A job whose function returns that, beside an object with a state. */
const answering = (...others: readonly string[]) =>
  jobArtefacts({}, { returns: { 'order-status': returns({ state: field() }, { others }) } });

describe('workResultNotAnObject', () => {
  it.each([
    ['a text', answering('string')],
    ['a list', answering('string[]')],
  ])('reports a function that may return %s', (_, given) => {
    expect(foundBy(workResultNotAnObject, given)).toEqual([{ path: 'Resources.Machine' }]);
  });

  it('accepts a function that returns an object', () => {
    expect(foundBy(workResultNotAnObject, answering())).toEqual([]);
  });

  it.each([
    [
      'a function that Connect calls itself',
      artefacts({ returns: { 'order-status': returns({}, { others: ['string'] }) } }),
    ],
    ['a function of which nothing is known', jobArtefacts({}, { returns: {} })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(workResultNotAnObject, given)).toEqual([]);
  });

  it('names the function, what it returns and the machine', () => {
    const [issue] = check(answering('string', 'number')).filter(({ code }) => code === 'WL617');

    for (const part of ['"order-status"', 'string | number', '"Machine"']) expect(issue?.message).toContain(part);
  });
});
