import { refusal, type PatchIssue } from '../issue.ts';

/** What only an event of CloudFormation holds. */
export const RESOURCE_KEYS: ReadonlySet<string> = new Set(['ResponseURL', 'ResourceProperties']);

/** That CloudFormation calls a handler, and no contact flow. Performs no I/O. */
export function customResource(line: number): PatchIssue {
  return refusal('custom-resource', {
    line,
    message: 'It is a custom resource of CloudFormation, which no caller waits for.',
    hint: 'Leave it as it is; there is nothing to keep warm.',
  });
}
