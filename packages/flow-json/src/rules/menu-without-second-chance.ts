import { parameterAt } from '../catalogue/parameter-at.ts';
import type { Branch } from '../flow/branches.ts';
import type { Action } from '../flow/flow.ts';
import type { Rule } from './rule.ts';
import { hangsUpSilently } from '../facts/silent-end.ts';

export const menuWithoutSecondChance: Rule = {
  code: 'WL304',
  name: 'menu-without-second-chance',
  severity: 'warning',
  summary: 'A caller who says nothing, or nothing that is understood, is told so or asked again.',
  reason:
    'People miss keys and mumble; a line that goes dead for it makes them call again. Arms that are missing are WL110’s business.',
  check: (facts) =>
    facts.blocks.flatMap(({ action, branches, path }) => {
      const arms = armsOf(action);
      if (arms.length === 0) return [];
      return branches
        .filter((branch) => isArm(branch, arms) && hangsUpSilently(facts, branch.target))
        .map(({ name, path: at }) => ({
          path: `${path}.${at}`,
          block: action.Identifier,
          message: `The branch ${name} of the question "${action.Identifier}" hangs up without a word.`,
          hint: 'Ask again, as often as a Loop allows, or say goodbye first.',
        }));
    }),
};

/** The arms that an answer in time and of the expected kind does not take. A chat that has fallen silent may end so. */
function armsOf(action: Action): readonly string[] {
  if (action.Type === 'ConnectParticipantWithLexBot') return ['NoMatchingCondition'];
  const isMenu = action.Type === 'GetParticipantInput' && parameterAt(action, 'StoreInput') === 'False';
  return isMenu ? ['InputTimeLimitExceeded', 'NoMatchingCondition'] : [];
}

function isArm({ kind, name }: Branch, arms: readonly string[]): boolean {
  return kind === 'error' && arms.includes(name);
}
