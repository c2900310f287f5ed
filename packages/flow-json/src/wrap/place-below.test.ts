import { describe, expect, it } from 'vitest';
import { hangUp, say } from '../rules/flow.fixture.ts';
import { placeBelow } from './place-below.ts';

const METADATA = {
  name: 'Mine',
  ActionMetadata: { one: { position: { x: 10, y: 20 } }, two: { position: { x: 700, y: 900 }, isFriendlyName: true } },
};

describe('placeBelow', () => {
  it('puts new blocks below all others, which stay where they are', () => {
    const placed = placeBelow(METADATA, [say('new', 'end'), hangUp('end')]) as typeof METADATA;

    const { one, two, ...added } = placed.ActionMetadata as Record<string, { position: { x: number; y: number } }>;
    expect({ ...placed, ActionMetadata: { one, two } }).toEqual(METADATA);
    expect(Object.keys(added)).toEqual(['new', 'end']);
    expect(Object.values(added).every(({ position: { y } }) => y > 900)).toBe(true);
  });

  it.each([
    ['nothing is new', METADATA, []],
    ['the flow gives no places', { name: 'Mine' }, [hangUp('end')]],
    ['the flow has no metadata', undefined, [hangUp('end')]],
  ] as const)('leaves it where %s', (_, metadata, added) => {
    expect(placeBelow(metadata, added)).toBe(metadata);
  });
});
