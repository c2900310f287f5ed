import { FlowUsageError } from '../../errors.ts';
import type { Branch, Naming } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

/** A part of the contacts, and what happens to it. */
export interface Share<Call = never> {
  /** A whole number from 1. */
  readonly percent: number;
  readonly then: Branch<Call>;
}

export interface DistributeOptions<Call = never> extends Naming {
  /** What happens to the rest. Default: the flow goes on. */
  readonly otherwise?: Branch<Call>;
}

/**
 * Distribute by percentage. The language wants thresholds for a number drawn from 1 to 100 (flow-language,
 * DistributeByPercentage): each is 1 above the sum of the shares so far.
 */
export function distribute(
  shares: readonly Share[],
  { otherwise = goOn, name }: DistributeOptions,
  steps: Branches,
): Statement {
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  const isWhole = shares.every(({ percent }) => Number.isInteger(percent) && percent > 0);
  if (shares.length === 0 || !isWhole || sum > 99) {
    throw new FlowUsageError(
      `distribute got the shares ${shares.map(({ percent }) => percent).join(', ')}; give whole numbers from 1 that come to 99 at most. What is left goes to otherwise.`,
    );
  }
  const conditions = shares.map(({ then }, index) => {
    const threshold = 1 + shares.slice(0, index + 1).reduce((total, { percent }) => total + percent, 0);
    return { operator: 'NumberLessThan', operand: String(threshold), then };
  });
  return action(
    'DistributeByPercentage',
    { name: name ?? 'distribute', conditions, errors: { NoMatchingCondition: otherwise } },
    steps,
  );
}
