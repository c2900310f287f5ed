import { describe, expect, it } from 'vitest';
import { renderMergedResults } from './merged-results.ts';

describe('renderMergedResults', () => {
  it('names each result after its step', () => {
    const merged = renderMergedResults([
      { name: 'orders', required: true },
      { name: 'loyalty', required: true },
    ]);

    expect(merged).toEqual({ output: { 'orders.$': '$[0].output', 'loyalty.$': '$[1].output' } });
  });

  it.each([
    [[false], "States.Format('{}', $[0].missing)"],
    [[true, false, true], "States.Format('{}', $[1].missing)"],
    [[false, true, false], "States.Format('{}, {}', $[0].missing, $[2].missing)"],
  ])('joins the names of those that may be missing, of %j', (required, missing) => {
    const merged = renderMergedResults(required.map((one, index) => ({ name: `step${index}`, required: one })));

    expect(merged).toMatchObject({ 'missing.$': missing });
  });
});
