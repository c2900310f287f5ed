import { FlowUsageError } from '../../errors.ts';
import type { Branch, Naming } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Arm, Statement, Step } from '../statement.ts';
import type { Writer } from '../writer.ts';
import type { Speaking } from './speaking.ts';

export interface ListOptions<Call = never> extends Naming {
  /** How many members there are, as a number: a flow cannot tell an empty field from a missing one. */
  readonly count: Reference;
  /** What is said of a member. Default: the member alone. */
  readonly each?: (member: Reference, number: number) => string;
  /** What happens where there is none. Default: nothing is said. */
  readonly onEmpty?: Branch<Call>;
}

/**
 * Speaks the members of a list. Flows cannot reach into lists, so a function returns the members as numbered fields, and how
 * many there are; what is beyond the last field is not spoken, and what is beyond the count is passed over.
 */
export function sayList(members: readonly Reference[], options: ListOptions, { steps, checked }: Writer): Statement {
  const { count, each = itself, onEmpty, name = 'list' } = options;
  const [first, ...others] = members;
  if (first === undefined) throw new FlowUsageError('sayList got no member; give the fields that may hold one.');

  const rest = others.reduceRight<readonly Step[]>(
    (later, member, index) => [checked(atLeast(index + 2, member, later, []))],
    [],
  );
  return atLeast(1, first, rest, steps(onEmpty));

  /** Speaks a member where there are so many, then the later ones; where there are fewer, the list is over. */
  function atLeast(number: number, member: Reference, later: readonly Step[], over: readonly Step[]): Statement {
    const said = steps((call: Speaking) => call.say(each(member, number)));
    const fewer: Arm = { on: 'NoMatchingCondition', body: over, then: 'join' };
    return {
      name: number === 1 ? name : `${name}-${number}`,
      type: 'Compare',
      parameters: { ComparisonValue: count.toString() },
      arms: [
        { on: String(number), operator: 'NumberGreaterOrEqualTo', body: [...said, ...later], then: 'join' },
        fewer,
      ],
      onward: { kind: 'arm', arm: fewer },
    };
  }
}

function itself(member: Reference): string {
  return member.toString();
}
