import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import type { Branch, Naming } from '../branch.ts';
import { pathOf, type Reference } from '../reference.ts';
import type { Arm, Statement, Step } from '../statement.ts';

/** What happens for each value; `otherwise` for all others (default: the flow goes on). */
export type Cases<Value extends string, Call = never> = { readonly [Case in Value]?: Branch<Call> } & {
  readonly otherwise?: Branch<Call>;
};

/** Check contact attributes: one comparison per case. */
export function when(
  value: Reference,
  cases: Readonly<Record<string, Branch<never> | undefined>>,
  { name }: Naming,
  steps: (branch: Branch<never> | undefined) => readonly Step[],
): Statement {
  const path = pathOf(value);
  const { otherwise, ...named } = cases;
  const operands = Object.keys(named);
  if (operands.length === 0)
    throw new FlowUsageError(`A branch on ${path} has no case; name at least one value beside otherwise.`);
  if (operands.includes(''))
    throw new FlowUsageError(`A branch on ${path} has an empty case; Connect refuses empty operands. Use otherwise.`);

  const arms: Arm[] = operands.map((operand) => ({
    on: operand,
    operator: 'Equals',
    body: steps(named[operand]),
    then: 'join',
  }));
  const unmatched: Arm = { on: 'NoMatchingCondition', body: steps(otherwise), then: 'join' };
  return {
    name: name ?? identifierFromWords(`when ${path.replace(/^\$\.(External|Attributes)\b/, '')}`, 'when'),
    type: 'Compare',
    parameters: { ComparisonValue: path },
    arms: [...arms, unmatched],
    onward: { kind: 'arm', arm: unmatched },
  };
}
