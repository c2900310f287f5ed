import type { JsonValue } from '@warmline/flow-json';
import type { PendingInvocation } from './pending-invocation.ts';

/** A function that Connect runs while the flow goes on, or ran: its result can be loaded. */
export interface BackgroundJob extends PendingInvocation {
  /** The block that started it. */
  readonly block: string;
  /** What came of it; null while it runs. */
  readonly result: JobResult | null;
}

/** What came of a function in the background; `at` is when Connect knew. */
export type JobResult =
  | { readonly kind: 'answered'; readonly at: number; readonly value: JsonValue }
  | { readonly kind: 'failed'; readonly at: number };

/** The job of an invocation's id; undefined where no such function was started. */
export function jobOf(jobs: Readonly<Record<string, BackgroundJob>>, invocationId: string): BackgroundJob | undefined {
  return Object.hasOwn(jobs, invocationId) ? jobs[invocationId] : undefined;
}
