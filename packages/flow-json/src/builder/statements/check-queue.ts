import type { Branch, LoudFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { ConditionBranch } from '../typed/arms.ts';
import type { Branches } from '../writer.ts';

export interface StaffingOptions<Call = never> extends LoudFailure<Call> {
  /** Default: the working queue. */
  readonly queue?: string | Reference;
  /** Taken when there is no such agent. */
  readonly onNobody: Branch<Call>;
  /** Taken when there is one at least. Default: the flow goes on. */
  readonly onSomebody?: Branch<Call>;
}

export interface QueueStatusOptions<Call = never> extends LoudFailure<Call> {
  /** Default: the working queue. */
  readonly queue?: string | Reference;
  /** What happens by the figure, first match wins. */
  readonly cases: readonly ConditionBranch<QueueOperator, Call>[];
  /** Taken when none matches. Default: the flow goes on. */
  readonly otherwise?: Branch<Call>;
}

export type QueueOperator =
  'Equals' | 'NumberGreaterThan' | 'NumberGreaterOrEqualTo' | 'NumberLessThan' | 'NumberLessOrEqualTo';

/** Check staffing. The language takes no other comparison than "more than none" (flow-language, CheckMetricData). */
export function checkStaffing(
  agents: 'Available' | 'Staffed' | 'Online',
  { queue, onNobody, onSomebody = goOn, onFailure, name }: StaffingOptions,
  steps: Branches,
): Statement {
  return action(
    'CheckMetricData',
    {
      name: name ?? `check-agents-${agents.toLowerCase()}`,
      parameters: { MetricType: `NumberOfAgents${agents}`, ...queueParameter(queue) },
      conditions: [{ operator: 'NumberGreaterThan', operand: '0', then: onSomebody }],
      errors: { NoMatchingError: onFailure, NoMatchingCondition: onNobody },
    },
    steps,
  );
}

/** Check queue status: how many wait, or how long the first has waited. */
export function checkQueue(
  figure: 'NumberOfContactsInQueue' | 'OldestContactInQueueAgeSeconds',
  { queue, cases, otherwise = goOn, onFailure, name }: QueueStatusOptions,
  steps: Branches,
): Statement {
  return action(
    'CheckMetricData',
    {
      name: name ?? 'check-queue',
      parameters: { MetricType: figure, ...queueParameter(queue) },
      conditions: cases,
      errors: { NoMatchingError: onFailure, NoMatchingCondition: otherwise },
    },
    steps,
  );
}

/** The queue, where it is not the working one. */
export function queueParameter(queue: string | Reference | undefined): object {
  return queue === undefined ? {} : { QueueId: queue };
}
