import { describe, expect, it } from 'vitest';
import { field, returns } from './artefacts.fixture.ts';
import { fieldPaths, NOTHING_RETURNED, returnedAt } from './returns.ts';

const NAME = field();
const ANSWER = returns({
  customer: field('object', 'Customer', returns({ name: NAME })),
  labels: field('object', 'Labels', returns({ first: field() }, { open: true })),
});

describe('returnedAt', () => {
  it.each([
    ['a field', ['customer'], ANSWER.fields['customer']],
    ['a nested field', ['customer', 'name'], NAME],
    ['a known field of an open object', ['labels', 'first'], field()],
    ['another field of an open object', ['labels', 'second'], 'open'],
    ['whatever is below another field of an open object', ['labels', 'second', 'third'], 'open'],
    ['a field that is not there', ['customers'], undefined],
    ['what is below a text', ['customer', 'name', 'first'], undefined],
    ['a field that every object inherits', ['toString'], undefined],
    ['no field at all', [], undefined],
  ])('finds %s', (_, keys, expected) => {
    expect(returnedAt(ANSWER, keys)).toEqual(expected);
  });
});

describe('fieldPaths', () => {
  it('lists every field after the object that holds it', () => {
    expect(fieldPaths(ANSWER)).toEqual(['customer', 'customer.name', 'labels', 'labels.first']);
    expect(fieldPaths(NOTHING_RETURNED)).toEqual([]);
  });
});
