import type { Naming, QuietFailure } from '../branch.ts';
import type { Reference } from '../reference.ts';
import { createTask, type TaskOptions } from '../statements/create-task.ts';
import { logging } from '../statements/logging.ts';
import { queueMetrics, type MetricsOptions } from '../statements/queue-metrics.ts';
import { recording, type Recorded, type RecordingOptions } from '../statements/recording.ts';
import { setAttributes } from '../statements/set-attributes.ts';
import { setEventHook, type EventHook } from '../statements/set-event-hook.ts';
import { setFlowAttributes } from '../statements/set-flow-attributes.ts';
import { setRoutingPriority, type RoutingChange } from '../statements/set-routing-priority.ts';
import { tag, untag } from '../statements/tag.ts';
import type { Writer } from '../writer.ts';

type Values = Readonly<Record<string, string | Reference>>;

/** What is kept with the contact. */
export interface ContactMethods {
  /** Sets contact attributes: kept with the contact, sent to every function. */
  setAttributes(values: Values, options?: QuietFailure<this>): void;
  /** Sets flow attributes: for this flow alone, and not sent to functions. */
  setFlowAttributes(values: Values, options?: QuietFailure<this>): void;
  /** Chooses the flow that runs while the contact waits, holds, is announced, or is left by its agent. */
  setEventHook(hook: EventHook, flow: string | Reference, options?: QuietFailure<this>): void;
  /** Says who is recorded. */
  recording(who: Recorded, options?: RecordingOptions): void;
  /** Tags the contact, for billing and reports. */
  tag(tags: Values, options?: QuietFailure<this>): void;
  /** Takes tags away. */
  untag(keys: readonly string[], options?: QuietFailure<this>): void;
  /** Creates a task, which runs through a flow of its own. */
  createTask(title: string | Reference, options: TaskOptions<this>): void;
  /** Loads figures of a queue into `call.metrics`. */
  queueMetrics(options?: MetricsOptions<this>): void;
  /** Moves the contact forward or back in its queue. */
  setRoutingPriority(change: RoutingChange, options?: Naming): void;
  /** Switches flow logs on or off, for this contact from here on. */
  logging(behavior: 'Enabled' | 'Disabled', options?: Naming): void;
}

export function contactMethods({ record, steps }: Writer): ContactMethods {
  return {
    setAttributes: (values, options = {}) => record(setAttributes(values, options, steps)),
    setFlowAttributes: (values, options = {}) => record(setFlowAttributes(values, options, steps)),
    setEventHook: (hook, flow, options = {}) => record(setEventHook(hook, flow, options, steps)),
    recording: (who, options = {}) => record(recording(who, options)),
    tag: (tags, options = {}) => record(tag(tags, options, steps)),
    untag: (keys, options = {}) => record(untag(keys, options, steps)),
    createTask: (title, options) => record(createTask(title, options, steps)),
    queueMetrics: (options = {}) => record(queueMetrics(options, steps)),
    setRoutingPriority: (change, options = {}) => record(setRoutingPriority(change, options)),
    logging: (behavior, options) => record(logging(behavior, options)),
  };
}
