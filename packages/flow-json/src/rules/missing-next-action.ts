import { errorTarget } from '../flow/branches.ts';
import type { Action } from '../flow/flow.ts';
import type { Fix } from '../fix/fix.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const missingNextAction: Rule = {
  code: 'WL105',
  name: 'missing-next-action',
  severity: 'error',
  summary: 'Every action that does not end the flow has a NextAction.',
  reason:
    'The service demands it even where it is never taken ("Action is missing required property"); flow-language 2.4.',
  fix: 'Where success never takes NextAction, it leads where the block leads without it, as the console writes it.',
  check: (facts) =>
    describedBlocks(facts)
      .filter(
        ({ action, definition: { terminal, nextActionOptional } }) =>
          !terminal && nextActionOptional !== true && action.Transitions.NextAction === undefined,
      )
      .map(({ action, path, index }) => {
        const fix = mirrorFix(action, index);
        return {
          path: `${path}.Transitions`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" (${action.Type}) has no NextAction.`,
          hint: 'Add one; where success leaves the flow, repeat the target of the error branch, as the console does.',
          ...(fix === undefined ? {} : { fix }),
        };
      }),
};

/** Types whose NextAction repeats another branch, because success never takes it (flow-language 2.4). */
const MIRRORED: Readonly<Record<string, (action: Action) => string | undefined>> = {
  CheckHoursOfOperation: (action) => errorTarget(action, 'NoMatchingError'),
  CheckMetricData: (action) => errorTarget(action, 'NoMatchingCondition'),
  Compare: (action) => errorTarget(action, 'NoMatchingCondition'),
  ConnectParticipantWithLexBot: (action) => errorTarget(action, 'NoMatchingCondition'),
  DistributeByPercentage: (action) => errorTarget(action, 'NoMatchingCondition'),
  Loop: (action) => conditionTarget(action, 'DoneLooping'),
  ShowView: (action) => errorTarget(action, 'NoMatchingError'),
  TransferContactToQueue: (action) => errorTarget(action, 'NoMatchingError'),
  TransferToFlow: (action) => errorTarget(action, 'NoMatchingError'),
  Wait: (action) => errorTarget(action, 'NoMatchingError'),
};

function conditionTarget({ Transitions: { Conditions = [] } }: Action, operand: string): string | undefined {
  return Conditions.find(({ Condition }) => Condition.Operands[0] === operand)?.NextAction;
}

function mirrorFix(action: Action, index: number): Fix | undefined {
  const target = Object.hasOwn(MIRRORED, action.Type) ? MIRRORED[action.Type]?.(action) : undefined;
  if (target === undefined) return undefined;
  return {
    description: `Lead NextAction to "${target}", where the block leads without it.`,
    edits: [{ at: ['Actions', index, 'Transitions', 'NextAction'], value: target }],
  };
}
