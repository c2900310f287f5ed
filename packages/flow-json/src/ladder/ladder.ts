import type { AsynchronousLadder } from './asynchronous-ladder.ts';
import type { StateMachineLadder } from './state-machine-ladder.ts';
import type { SynchronousLadder } from './synchronous-ladder.ts';

/** The limits of an integration; `execution` tells how Connect has the work done. */
export type Ladder = SynchronousLadder | AsynchronousLadder | StateMachineLadder;
