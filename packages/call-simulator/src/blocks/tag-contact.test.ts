import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { tagContact } from './tag-contact.ts';

const tags = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [index, 'x']));

describe('tagContact', () => {
  it('adds tags, references resolved', () => {
    const move = tagContact.enter(visitOf({ Tags: { contact: '$.ContactId' } }, callOf()));

    expect(move).toMatchObject({ way: { kind: 'next' }, changes: { contact: { Tags: { contact: 'c-1' } } } });
  });

  it.each<[string, JsonObject, string]>([
    ['takes six', { Tags: tags(6) }, 'next'],
    ['fails on a seventh', { Tags: tags(7) }, 'error'],
    ['fails without any', {}, 'error'],
  ])('%s', (_what, parameters, kind) => {
    expect(tagContact.enter(visitOf(parameters))).toMatchObject({ way: { kind } });
  });
});
