import { describe, expect, test } from 'vitest';

describe('the runtime', () => {
  // With npm's --ignore-scripts there is no Node of our own, and the tests would quietly run on the host's.
  test("is the repository's own Node 24, the major that nodejs24.x runs", () => {
    expect(process.versions.node.split('.')[0]).toBe('24');
  });
});
