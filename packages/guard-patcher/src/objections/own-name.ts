import { refusal, type PatchIssue } from '../issue.ts';

/** That a source gives a meaning of its own to a name that the guard needs. Performs no I/O. */
export function ownName(name: string, line: number): PatchIssue {
  return refusal('handler-unfit', {
    line,
    message: `It has a "${name}" of its own, which the guard needs as the language has it.`,
    hint: 'Give it another name; then patch it.',
  });
}
