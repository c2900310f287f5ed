import type { Answer } from '../answer.ts';
import type { InvokerCall } from './read-call.ts';

/** What an invocation came to: an answer, or an error that was thrown. */
export type Ended = { readonly answer: Answer } | { readonly thrown: unknown };

/**
 * One line of JSON about an invocation: which job and contact, what was asked, what came of it and how long that took. Neither
 * parameters nor results nor the texts of errors, which may repeat what a caller said.
 *
 * @param call undefined when the event could not be read
 */
export function logLine(job: string, call: InvokerCall | undefined, ended: Ended, milliseconds: number): string {
  const common = { message: 'invoker', job, contactId: call?.contactId, action: call?.action, milliseconds };
  if ('thrown' in ended) return JSON.stringify({ level: 'ERROR', ...common, thrown: nameOf(ended.thrown) });
  const { executionId, status, attempt, turn, failure, error } = ended.answer;
  const level = failure === '' ? 'INFO' : 'WARN';
  return JSON.stringify({ level, ...common, executionId, status, attempt, turn, failure, error });
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
