import type { CallBranch } from './call.ts';
import type { LoopToken, Step } from './statement.ts';

/** Records a branch and gives back what happens in it; nothing happens in a branch that is not given. */
export type Branches = (branch: CallBranch | undefined) => readonly Step[];

/** What the methods of a call write with. */
export interface Writer {
  readonly record: (...steps: readonly Step[]) => void;
  readonly steps: Branches;
  /** Records the turn of a loop, in which its token may be left. */
  readonly turn: (loop: LoopToken, body: CallBranch) => readonly Step[];
  /** The loops that the call stands in, and so may leave. */
  readonly loops: readonly LoopToken[];
}
