import type { Block, Facts } from '../facts/facts.ts';
import { asynchronousStarts, functionOf, synchronousCalls } from '../facts/lambda-block.ts';
import { jsonPathsIn } from '../flow/json-paths.ts';
import type { Issue } from '../issue.ts';
import { wrapIssue } from './wrap-issue.ts';

/** The blocks that wait for a function, and what is to be said of blocks that are left alone. */
export interface BlockingCalls {
  readonly calls: readonly Block[];
  readonly issues: readonly Issue[];
}

/** Finds the blocks that call a function by exactly this ARN or reference and wait for it. */
export function blockingCalls(facts: Facts, wanted: string): BlockingCalls {
  const calls = synchronousCalls(facts).filter((block) => functionOf(block) === wanted);
  const issues = otherCalls(facts, wanted);
  return { calls, issues: calls.length > 0 ? issues : [...issues, nothing(facts, wanted)] };
}

/** Is the function known only while the call runs? */
export function isDynamic(arn: string): boolean {
  return jsonPathsIn(arn).length > 0;
}

function nothing(facts: Facts, wanted: string): Issue {
  const called = new Set(synchronousCalls(facts).flatMap((block) => functionOf(block) ?? []));
  return wrapIssue('nothing-to-wrap', undefined, {
    message: `No block of the flow waits for ${wanted}.`,
    hint:
      called.size === 0
        ? 'No block of this flow waits for any function.'
        : `Name one of the functions that the flow waits for, to the letter: ${[...called].join(', ')}.`,
  });
}

/** Blocks that call the function too, or may, and stay as they are. */
function otherCalls(facts: Facts, wanted: string): readonly Issue[] {
  const waiting = synchronousCalls(facts).flatMap((block) => {
    const arn = functionOf(block);
    if (arn === undefined || arn === wanted) return [];
    if (isDynamic(arn)) {
      return [
        leftAlone(
          block,
          `calls ${arn}, which only the call knows`,
          'Write the ARN into the block where it is the same.',
        ),
      ];
    }
    return unqualified(arn) === unqualified(wanted)
      ? [
          leftAlone(
            block,
            `calls the function by another version or alias, ${arn}`,
            'Wrap that one too, or let both name one alias.',
          ),
        ]
      : [];
  });
  const started = asynchronousStarts(facts)
    .filter((block) => functionOf(block) === wanted)
    .map((block) => leftAlone(block, 'starts the function and does not wait for it', 'There is nothing to do.'));
  return [...waiting, ...started];
}

function leftAlone(block: Block, what: string, hint: string): Issue {
  const message = `The block "${block.action.Identifier}" ${what}; it stays as it is.`;
  return wrapIssue('called-otherwise', block, { message, hint });
}

/** The ARN of a function without its version or alias. */
function unqualified(arn: string): string {
  return /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]+)(?::[^:]+)?$/.exec(arn)?.[1] ?? arn;
}
