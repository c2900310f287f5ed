import { describe, expect, it } from 'vitest';
import { jobKeys } from './job-key.ts';

describe('jobKeys', () => {
  it.each([
    ['order-status', 'orderStatus'],
    ['order_status', 'orderStatus'],
    ['Quote', 'Quote'],
    ['ünü', 'n'],
    ['***', 'job'],
  ])('calls the work of %s after it: %s', (name, key) => {
    expect(jobKeys()(name)).toBe(key);
  });

  it('gives no key twice, in the same order the same ones', () => {
    const names = ['order', 'order', 'order-2', 'order'];

    const keys = names.map(jobKeys());

    expect(keys).toEqual(['order', 'order2', 'order22', 'order3']);
    expect(names.map(jobKeys())).toEqual(keys);
  });

  it('leaves out what is taken', () => {
    expect(jobKeys((key) => key === 'order')('order')).toBe('order2');
  });
});
