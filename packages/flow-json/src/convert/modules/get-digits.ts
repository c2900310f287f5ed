import { action, errorArm } from '../action-parts.ts';
import type { Became } from '../became.ts';
import type { Block, Evaluation } from '../block.ts';
import { comparison } from '../operators.ts';
import { questionOf } from '../prompts.ts';
import { numberAt, textAt } from '../values.ts';
import type { ConditionTransition } from '../../flow/flow.ts';

/** Asks for one key, which chooses the branch. */
export function getDigits(block: Block): Became {
  const noMatch = errorArm(block, 'NoMatchingCondition', 'NoMatch', 'Error');
  const digits = textAt(block, 'MaxDigits') ?? '1';
  if (digits !== '1') block.note(`It took ${digits} digits; today's menu takes one key.`);
  return [
    action(
      block.identifier,
      'GetParticipantInput',
      {
        ...questionOf(block),
        StoreInput: 'False',
        InputTimeLimitSeconds: numberAt(block, 'Timeout', { least: 1, most: 180, otherwise: 5 }),
      },
      {
        NextAction: noMatch.NextAction,
        Errors: [
          errorArm(block, 'NoMatchingError', 'Error', 'NoMatch'),
          noMatch,
          errorArm(block, 'InputTimeLimitExceeded', 'Timeout', 'NoMatch'),
        ],
        Conditions: block.evaluations().flatMap((evaluation) => keyBranch(block, evaluation) ?? []),
      },
    ),
  ];
}

function keyBranch(block: Block, evaluation: Evaluation): ConditionTransition | undefined {
  const branch = comparison(block, evaluation);
  if (branch === undefined) return undefined;
  if (branch.Condition.Operator === 'Equals' && /^[0-9*#]$/.test(evaluation.operand ?? '')) return branch;
  block.note(`Its branch on "${evaluation.operand ?? ''}" was left out; today's menu branches on one key each.`);
  return undefined;
}
