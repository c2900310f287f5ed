import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { comparison } from '../operators.ts';
import { jsonPathOf } from '../json-path.ts';
import { textAt } from '../values.ts';

/** Compares one attribute and branches. */
export const checkAttribute: ModuleConverter = {
  parameters: ['Attribute', 'Namespace'],
  convert: (block) => {
    const otherwise = onward(block, 'NoMatch');
    const name = textAt(block, 'Attribute');
    if (name === undefined) return { leadsOn: otherwise, because: 'It compares nothing, so nothing ever matches.' };
    const { path, doubt } = jsonPathOf(textAt(block, 'Namespace') ?? 'User Defined', name);
    if (doubt !== undefined) block.note(doubt);

    const conditions = block.evaluations().flatMap((evaluation) => comparison(block, evaluation) ?? []);
    if (conditions.length === 0)
      return { leadsOn: otherwise, because: 'It compares with nothing, so nothing matches.' };
    return [
      action(
        block.identifier,
        'Compare',
        { ComparisonValue: path },
        {
          NextAction: otherwise,
          Errors: [{ NextAction: otherwise, ErrorType: 'NoMatchingCondition' }],
          Conditions: conditions,
        },
      ),
    ];
  },
};
