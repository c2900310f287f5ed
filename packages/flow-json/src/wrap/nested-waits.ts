import type { Facts } from '../facts/facts.ts';
import type { Issue } from '../issue.ts';
import { lint } from '../lint.ts';
import { waitInContinue } from '../rules/wait-in-continue.ts';
import type { Rewritten } from './rewrite.ts';
import { wrapIssue } from './wrap-issue.ts';
import type { WrapOptions } from './wrap-options.ts';

/** Refuses calls that stand in the Continue branch of a Wait, where the flow would come to a Wait of theirs, which fails there. */
export function nestedWaits(facts: Facts, { flow, wrapped }: Rewritten, { mode }: WrapOptions): readonly Issue[] {
  const nested = new Set(lint(flow, { rules: [waitInContinue] }).map(({ block }) => block));
  return wrapped
    .filter(({ added }) => added.some((identifier) => nested.has(identifier)))
    .map(({ block }) =>
      wrapIssue('cannot-wrap', facts.block(block), {
        message: `The block "${block}" is reached from the Continue branch of a Wait, where the flow cannot wait for its function with another Wait.`,
        hint:
          mode === 'async'
            ? 'Call the function before that Wait or behind it; or put it behind a state machine, and say that the flow is for VOICE alone.'
            : 'Call the function before that Wait or behind it; or say that the flow is for VOICE alone, where prompts do.',
      }),
    );
}
