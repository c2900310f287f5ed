import type { Ladder } from '../../ladder/ladder.ts';
import type { Step } from '../statement.ts';
import type { Writer } from '../writer.ts';
import type { Ready } from './ready-made.ts';
import type { Work } from './work.ts';

/**
 * How work is done in one execution mode, as steps of a flow. Control falls off their end when the work is done (or, of `start`,
 * begun); otherwise it leaves through an exit.
 */
export interface Mode<Limits extends Ladder = Ladder> {
  /** Where the answer stands when the work is done. */
  readonly answer: string;
  /** The flow attribute that keeps the id of work that was begun, by the key of the work. Absent: there is none to keep. */
  readonly idAttribute?: (key: string) => string;
  /** Work that failed is begun again only under the number of the next attempt. */
  readonly numbersAttempts: boolean;
  /** Has the work done. */
  readonly invoke: WriteSteps<Limits, Exits>;
  /** Begins the work and goes on. */
  readonly start: WriteSteps<Limits, Exits>;
  /** Waits for work that was begun. */
  readonly collect: WriteSteps<Limits, CollectExits>;
}

export interface Exits {
  readonly failed: Ready;
  /** On to what follows all of it. */
  readonly done: Ready;
}

export interface CollectExits extends Exits {
  /** Taken at once where the work is not done. Default: it is waited for. */
  readonly running?: Ready;
}

type WriteSteps<Limits extends Ladder, Ways> = (work: Work<Limits>, exits: Ways, writer: Writer) => readonly Step[];
