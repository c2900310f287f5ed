import { DOCUMENT_ISSUES, type Issue } from '@warmline/flow-json';

/** The issue of a file that holds more than any flow, and was not read to its end. */
export function tooLarge(file: string): Issue {
  const { code, severity } = DOCUMENT_ISSUES['too-large'];
  return {
    code,
    rule: 'too-large',
    severity,
    file,
    path: '',
    message: `${file} holds more than 8 MB; the service takes flows of 256,000 characters.`,
    hint: 'Give the flow itself, in a file of its own.',
  };
}
