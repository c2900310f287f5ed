import type { Answer } from '../answer.ts';
import type { InvokerCall } from './read-call.ts';

/** What an invocation came to: an answer, or an error that was thrown. */
export type Ended = { readonly answer: Answer } | { readonly thrown: unknown };

/**
 * One line of JSON about an invocation: which contact and job, what was asked, what came of it and how long that took. Neither
 * parameters nor results nor the texts of errors, which may repeat what a caller said.
 */
export function logLine(job: string, call: InvokerCall, ended: Ended, milliseconds: number): string {
  const common = { job, contactId: call.contactId, action: call.action, milliseconds };
  if ('thrown' in ended) {
    return JSON.stringify({ level: 'ERROR', message: 'invoker', ...common, thrown: nameOf(ended.thrown) });
  }
  const { executionId, status, attempt, turn, failure, error } = ended.answer;
  const level = failure === '' ? 'INFO' : 'WARN';
  return JSON.stringify({ level, message: 'invoker', ...common, executionId, status, attempt, turn, failure, error });
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
