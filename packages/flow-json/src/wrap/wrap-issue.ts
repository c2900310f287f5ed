import { DOCUMENT_ISSUES } from '../document-issues.ts';
import type { Block } from '../facts/facts.ts';
import type { Issue } from '../issue.ts';

type WrapRule =
  | 'nothing-to-wrap'
  | 'cannot-wrap'
  | 'answer-of-several'
  | 'called-otherwise'
  | 'same-attempt-again'
  | 'answer-leaves-flow'
  | 'given-the-same';

/** An issue of wrapping, at a block or at the whole flow. */
export function wrapIssue(
  rule: WrapRule,
  block: Block | undefined,
  said: { readonly message: string; readonly hint: string },
): Issue {
  const { code, severity } = DOCUMENT_ISSUES[rule];
  const place = block === undefined ? { path: '' } : { path: block.path, block: block.action.Identifier };
  return { code, rule, severity, ...place, ...said };
}
