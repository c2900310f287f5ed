import { identifierFromWords } from '../../flow/identifier.ts';
import type { ExecutionStatus } from '../../invoker-contract.ts';
import { referenceTo } from '../reference.ts';
import type { Statement, Step } from '../statement.ts';
import { when } from '../statements/when.ts';
import type { Exits } from './mode.ts';
import { readyMade, type Ready } from './ready-made.ts';

/** Where a job leaves that runs no longer. */
const EXITS: Readonly<Record<Exclude<ExecutionStatus, 'RUNNING'>, keyof Exits>> = {
  SUCCEEDED: 'done',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'failed',
};

/** Branches on the status that the invoker has just answered; whatever is no end is running. */
export function byStatus(
  words: string,
  exits: Exits,
  running: Ready,
  checked: (statement: Statement) => Statement,
): readonly Step[] {
  const ended = Object.entries(EXITS).map(([status, exit]) => [status, exits[exit]] as const);
  const name = identifierFromWords(words, 'is-job-done');
  const cases = { ...Object.fromEntries(ended), otherwise: running };
  return [checked(when(referenceTo('$.External.status'), cases, { name }, readyMade))];
}
