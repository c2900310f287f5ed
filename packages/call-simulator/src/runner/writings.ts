import type { TraceEvent } from '../trace/trace.ts';
import type { FunctionRun } from './function-pool.ts';

/** Whose writings they are. */
export interface Author {
  /** The block that called the function. */
  readonly block: string;
  readonly function: string;
  readonly attempt: number;
}

/** What a function wrote to its output, and what it set going of work behind a state machine. */
export function writings({ logs, work }: FunctionRun, author: Author): readonly TraceEvent[] {
  return [
    ...logs.map((log) => ({ type: 'logged' as const, ...author, ...log })),
    ...work.map((event) => ({ ...event, block: author.block })),
  ];
}
