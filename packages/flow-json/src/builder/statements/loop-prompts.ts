import { FlowUsageError } from '../../errors.ts';
import type { Branch, QuietFailure } from '../branch.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Arm, Statement } from '../statement.ts';
import type { Branches } from '../writer.ts';

export interface LoopPromptsOptions<Call = never> extends QuietFailure<Call> {
  /** Breaks into the prompts every so many seconds (above 20 is recommended), and goes back to them. Default: never. */
  readonly interrupt?: { readonly everySeconds: number; readonly then: Branch<Call> };
}

/**
 * Loop prompts, in customer queue and hold flows: the prompts come round until the contact leaves the queue. Only failure leads
 * on, which on chat comes at once.
 */
export function loopPrompts(
  prompts: readonly string[],
  { interrupt, onFailure, name }: LoopPromptsOptions,
  steps: Branches,
): Statement {
  const [first] = prompts;
  if (first === undefined) throw new FlowUsageError('loopPrompts got no prompt; give at least one.');
  const failed: Arm = { on: 'NoMatchingError', body: steps(onFailure), then: 'join' };
  const interrupted: readonly Arm[] =
    interrupt === undefined
      ? []
      : [{ on: 'MessagesInterrupted', operator: 'Equals', body: steps(interrupt.then), then: 'repeat' }];
  return {
    name: name ?? promptName('loop', first),
    type: 'MessageParticipantIteratively',
    parameters: {
      Messages: prompts.map(promptParameters),
      ...(interrupt === undefined ? {} : { InterruptFrequencySeconds: String(interrupt.everySeconds) }),
    },
    arms: [...interrupted, failed],
    onward: { kind: 'arm', arm: failed },
  };
}
