import { FlowUsageError } from '../../errors.ts';
import type { Naming } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { LoopToken } from '../statement.ts';
import { checkHours, type HoursOptions } from '../statements/check-hours.ts';
import { checkQueue, checkStaffing, type QueueStatusOptions, type StaffingOptions } from '../statements/check-queue.ts';
import { distribute, type DistributeOptions, type Share } from '../statements/distribute.ts';
import { repeat, type RepeatOptions } from '../statements/repeat.ts';
import { wait, type WaitOptions } from '../statements/wait.ts';
import { when, type Cases } from '../statements/when.ts';
import type { Writer } from '../writer.ts';

/** Which way the flow goes. */
export interface DecidingMethods {
  /** Branches on a value. */
  when<Value extends string>(value: Reference<Value>, cases: Cases<Value, this>, options?: Naming): void;
  /** Branches on whether it is within hours of operation. */
  checkHours(options: HoursOptions<this>): void;
  /** Branches on whether there are agents. */
  checkStaffing(agents: 'Available' | 'Staffed' | 'Online', options: StaffingOptions<this>): void;
  /** Branches on how many wait in a queue, or how long the first has waited. */
  checkQueue(
    figure: 'NumberOfContactsInQueue' | 'OldestContactInQueueAgeSeconds',
    options: QueueStatusOptions<this>,
  ): void;
  /** Sends parts of the contacts different ways, by chance. */
  distribute(shares: readonly Share<this>[], options?: DistributeOptions<this>): void;
  /** Does the same up to `times` times, 1 to 100. */
  repeat(times: number, body: (call: this, loop: LoopToken) => void, options?: RepeatOptions<this>): void;
  /** Leaves a loop: jumps to what follows its `repeat`. */
  leave(loop: LoopToken): void;
  /** Waits, and goes on when the time is up. On voice there must be something to hear meanwhile. */
  wait(seconds: number | Reference, options: WaitOptions<this>): void;
  /** Marks a place that `goTo` can lead to: whatever comes next. */
  label(name: string): void;
  /** Jumps to a label, or to the block of that name: for what branches that meet and `repeat` cannot say. */
  goTo(name: string): void;
}

export function decidingMethods({ record, steps, turn, loops }: Writer): DecidingMethods {
  return {
    when: (value, cases, options = {}) => record(when(value, cases, options, steps)),
    checkHours: (options) => record(checkHours(options, steps)),
    checkStaffing: (agents, options) => record(checkStaffing(agents, options, steps)),
    checkQueue: (figure, options) => record(checkQueue(figure, options, steps)),
    distribute: (shares, options = {}) => record(distribute(shares, options, steps)),
    repeat: (times, body, options = {}) => {
      const loop: LoopToken = { loop: Symbol('loop') };
      record(repeat(times, options, loop, () => turn(loop, (call) => body(call, loop)), steps));
    },
    leave: (loop) => {
      if (!loops.includes(loop)) {
        throw new FlowUsageError('leave(loop) stands outside the loop it names; use it inside that repeat.');
      }
      record({ leave: loop });
    },
    wait: (seconds, options) => record(wait(seconds, options, steps)),
    label: (name) => record({ label: name }),
    goTo: (name) => record({ goTo: name }),
  };
}
