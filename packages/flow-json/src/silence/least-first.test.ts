import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastFirst } from './least-first.ts';

describe('leastFirst', () => {
  it('gives whatever was added in the order of the values', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (values) => {
        const queue = leastFirst<string>();
        for (const value of values) queue.add(`item ${value}`, value);

        const taken = values.map(() => queue.take());

        const sorted = values.toSorted((one, other) => one - other);
        expect(taken).toEqual(sorted.map((value) => `item ${value}`));
        expect(queue.take()).toBeUndefined();
      }),
    );
  });

  it('gives the least of what is left where items are added and taken in turn', () => {
    const queue = leastFirst<string>();
    queue.add('five', 5);
    queue.add('three', 3);

    const first = queue.take();
    queue.add('four', 4);

    expect([first, queue.take(), queue.take()]).toEqual(['three', 'four', 'five']);
  });
});
