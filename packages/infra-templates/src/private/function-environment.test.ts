import { describe, expect, it } from 'vitest';
import { renderEnvironment } from './function-environment.ts';

describe('renderEnvironment', () => {
  it('switches source maps on beside what is given', () => {
    expect(renderEnvironment({ ORDERS_URL: 'https://orders.example' })).toEqual({
      ORDERS_URL: 'https://orders.example',
      NODE_OPTIONS: '--enable-source-maps',
    });
  });

  it('keeps Node options that are given', () => {
    const given = Object.freeze({ NODE_OPTIONS: '--no-warnings' });

    expect(renderEnvironment(given)).toEqual({ NODE_OPTIONS: '--no-warnings --enable-source-maps' });
  });
});
