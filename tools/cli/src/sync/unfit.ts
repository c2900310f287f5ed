import { GENERATOR_ISSUES, type Issue } from '@warmline/generators';

/** Says of a file of yours that it does not fit what is about to be written, and stays as it is. */
export function unfit(file: string, message: string, hint: string): Issue {
  return {
    code: GENERATOR_ISSUES['yours-unfit'].code,
    rule: 'yours-unfit',
    severity: 'warning',
    file,
    path: '',
    message,
    hint,
  };
}
