import type { FoundItem } from '@warmline/async-invoker';
import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { updateItem } from './update-item.ts';

function update(item: FoundItem | undefined, changes: JsonObject = {}) {
  const made = updateItem({
    Key: { pk: { S: 'k-1' } },
    UpdateExpression: 'SET #status = :done, finishedAt = :now',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':done': { S: 'SUCCEEDED' }, ':now': { S: 'today' }, ':one': { N: '1' } },
    ...changes,
  });
  if ('problem' in made) throw new Error(made.problem);
  return { pk: made.pk, item: made.change(item) };
}

const ITEM: FoundItem = { pk: { S: 'k-1' }, status: { S: 'PENDING' }, attempt: { N: '1' } };

describe('updateItem', () => {
  it('sets attributes, and keeps the others', () => {
    expect(update(ITEM)).toEqual({
      pk: 'k-1',
      item: { ...ITEM, status: { S: 'SUCCEEDED' }, finishedAt: { S: 'today' } },
    });
  });

  it('makes an item where there is none', () => {
    expect(update(undefined).item).toEqual({
      pk: { S: 'k-1' },
      status: { S: 'SUCCEEDED' },
      finishedAt: { S: 'today' },
    });
  });

  it.each<[string, FoundItem | undefined, boolean]>([
    ['attempt = :one', ITEM, true],
    ['attempt = :one', { ...ITEM, attempt: { N: '2' } }, false],
    ['attempt = :one', { ...ITEM, attempt: { S: '1' } }, false],
    ['attempt = :one', undefined, false],
    ['attempt <> :one', ITEM, false],
    ['attempt <> :one', undefined, true],
    ['attribute_exists(#status)', ITEM, true],
    ['attribute_exists(finishedAt)', ITEM, false],
    ['attribute_not_exists(finishedAt)', ITEM, true],
    ['attribute_not_exists( pk ) AND attempt = :one', ITEM, false],
    ['attribute_exists(pk) and attempt = :one', ITEM, true],
  ])('holds to the condition %s for %j: %s', (ConditionExpression, item, holds) => {
    expect(update(item, { ConditionExpression }).item !== undefined).toBe(holds);
  });

  it.each<[JsonObject]>([
    [{ Key: { id: { S: 'k' } } }],
    [{ Key: { pk: { N: '1' } } }],
    [{ UpdateExpression: 'REMOVE a' }],
  ])('says what is wrong with %j', (changes) => {
    expect(() => update(ITEM, changes)).toThrow(/^has /);
  });
});
