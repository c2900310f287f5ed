import type { Block, Facts } from '../facts/facts.ts';
import { loads } from '../facts/lambda-block.ts';
import type { Rule } from './rule.ts';
import { hangsUpSilently } from '../facts/silent-end.ts';

export const inProgressNotHandled: Rule = {
  code: 'WL213',
  name: 'in-progress-not-handled',
  severity: 'warning',
  summary: 'InProgress of a load leads to blocks of its own: to wait on, or to tell the caller.',
  reason:
    'A function that still runs has neither answered nor failed: taken for an answer there is none, taken for a failure the answer is thrown away; flow-language 8.6.',
  check: (facts) =>
    loads(facts).flatMap((block) => {
      const { action, branches, path } = block;
      const running = branches.find(({ kind, name }) => kind === 'error' && name === 'InProgress');
      const problem = running === undefined ? undefined : problemOf(facts, block, running.target);
      if (running === undefined || problem === undefined) return [];
      return [
        {
          path: `${path}.${running.path}`,
          block: action.Identifier,
          message: `When the function that "${action.Identifier}" asks for still runs, the flow ${problem}.`,
          hint: 'Lead InProgress to a prompt and a Wait, and from there back to the load, as often as a Loop allows.',
        },
      ];
    }),
};

function problemOf(facts: Facts, { action, branches }: Block, target: string): string | undefined {
  if (target === action.Transitions.NextAction) return 'goes on as if it had answered';
  const failed = branches.find(({ kind, name }) => kind === 'error' && name === 'NoMatchingError')?.target;
  if (target === failed) return 'goes on as if it had failed';
  return hangsUpSilently(facts, target) ? 'hangs up without a word' : undefined;
}
