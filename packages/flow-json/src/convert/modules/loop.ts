import { action, condition, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { numberAt } from '../values.ts';

/** Counts turns. */
export const loop: ModuleConverter = {
  parameters: ['LoopCount'],
  convert: (block) => {
    const done = onward(block, 'Complete');
    const count = numberAt(block, 'LoopCount', { least: 0, most: 100, otherwise: 1, dynamic: true });
    return [
      action(
        block.identifier,
        'Loop',
        { LoopCount: count },
        {
          NextAction: done,
          Conditions: [
            condition('Equals', 'DoneLooping', done),
            condition('Equals', 'ContinueLooping', onward(block, 'Looping')),
          ],
        },
      ),
    ];
  },
};
