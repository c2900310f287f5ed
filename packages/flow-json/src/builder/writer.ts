import type { Branch } from './branch.ts';
import type { JobKeys } from './jobs/job-key.ts';
import type { FlowPlace } from './place-of-action.ts';
import type { LoopToken, Statement, Step } from './statement.ts';

/** Records a branch and gives back what happens in it; nothing happens in a branch that is not given. */
export type Branches = (branch: Branch<never> | undefined) => readonly Step[];

/** What all calls of one flow share. */
export interface FlowSetting {
  /** Where the flow's statements are to run. */
  readonly place: FlowPlace;
  /** Gives each job of the flow a key of its own. */
  readonly jobKey: JobKeys;
}

/** What the methods of a call write with. */
export interface Writer extends FlowSetting {
  readonly record: (...steps: readonly Step[]) => void;
  /** Refuses a statement that is to stand inside of another, as recording would, and gives it back. */
  readonly checked: (statement: Statement) => Statement;
  readonly steps: Branches;
  /** Records the turn of a loop, in which its token may be left. */
  readonly turn: (loop: LoopToken, body: Branch<never>) => readonly Step[];
  /** The loops that the call stands in, and so may leave. */
  readonly loops: readonly LoopToken[];
}
