import { action, condition, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import type { ConditionTransition } from '../../flow/flow.ts';

/**
 * Draws lots. Old branches hold their share in percent; today's hold the bound below which the draw (1 to 100) must lie, which is
 * one more than all the shares so far. No bound may be above 100, so whoever fills the hundred is what no bound matches.
 */
export const percentileBranching: ModuleConverter = {
  parameters: [],
  convert: (block) => {
    const { conditions, rest } = sharesOf(block);
    const otherwise = rest ?? onward(block, 'NoMatch');
    if (conditions.length === 0) return { leadsOn: otherwise, because: 'All of the contacts take one branch.' };
    return [
      action(
        block.identifier,
        'DistributeByPercentage',
        {},
        {
          NextAction: otherwise,
          Errors: [{ NextAction: otherwise, ErrorType: 'NoMatchingCondition' }],
          Conditions: conditions,
        },
      ),
    ];
  },
};

interface Shares {
  readonly conditions: readonly ConditionTransition[];
  /** Where those lead that fill the hundred; undefined where some percent are left. */
  readonly rest?: string;
}

function sharesOf(block: Block): Shares {
  const conditions: ConditionTransition[] = [];
  let drawn = 0;
  for (const { operand = '', to } of block.evaluations()) {
    const share = Math.round(Number(operand));
    if (operand.trim() === '' || !Number.isFinite(share) || share < 0) {
      block.note(`Its branch for "${operand}" percent was left out.`);
      continue;
    }
    if (share !== Number(operand)) block.note(`A share of ${operand} percent was rounded to ${share}.`);
    drawn += share;
    if (drawn >= 100) return { conditions, rest: to };
    if (share > 0) conditions.push(condition('NumberLessThan', String(drawn + 1), to));
  }
  return { conditions };
}
