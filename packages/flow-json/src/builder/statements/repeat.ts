import { FlowUsageError } from '../../errors.ts';
import type { Branch, Naming } from '../branch.ts';
import type { Arm, LoopStatement, LoopToken, Step } from '../statement.ts';

export interface RepeatOptions<Call = never> extends Naming {
  /** Taken when every turn is used up. Default: the flow goes on. */
  readonly onExhausted?: Branch<Call>;
}

/** Loop: `times` turns through the body, then on. */
export function repeat(
  times: number,
  { onExhausted, name }: RepeatOptions,
  token: LoopToken,
  body: () => readonly Step[],
  steps: (branch: Branch<never> | undefined) => readonly Step[],
): LoopStatement {
  if (!Number.isInteger(times) || times < 1 || times > 100) {
    throw new FlowUsageError(`repeat got ${times} turns; Connect counts a whole number from 1 to 100.`);
  }
  const turn: Arm = { on: 'ContinueLooping', operator: 'Equals', body: body(), then: 'repeat' };
  const done: Arm = { on: 'DoneLooping', operator: 'Equals', body: steps(onExhausted), then: 'join' };
  return {
    name: name ?? `repeat-${times}-times`,
    type: 'Loop',
    parameters: { LoopCount: String(times) },
    arms: [turn, done],
    onward: { kind: 'arm', arm: done },
    token,
  };
}
