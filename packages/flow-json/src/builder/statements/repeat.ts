import { FlowUsageError } from '../../errors.ts';
import type { CallBranch, RepeatOptions } from '../call.ts';
import type { LoopStatement, LoopToken, Step } from '../statement.ts';

/** Loop: `times` turns through the body, then on. */
export function repeat(
  times: number,
  { onExhausted, name }: RepeatOptions,
  token: LoopToken,
  body: () => readonly Step[],
  steps: (branch: CallBranch | undefined) => readonly Step[],
): LoopStatement {
  if (!Number.isInteger(times) || times < 1 || times > 100) {
    throw new FlowUsageError(`repeat got ${times} turns; Connect counts a whole number from 1 to 100.`);
  }
  return {
    name: name ?? `repeat-${times}-times`,
    type: 'Loop',
    parameters: { LoopCount: String(times) },
    arms: [
      { on: 'ContinueLooping', operator: 'Equals', body: body(), then: 'repeat' },
      { on: 'DoneLooping', operator: 'Equals', body: steps(onExhausted), then: 'join' },
    ],
    onward: { kind: 'mirror', arm: 'DoneLooping' },
    token,
  };
}
