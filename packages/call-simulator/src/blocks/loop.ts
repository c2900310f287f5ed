import { branchOn, fail, type Block } from './block.ts';
import { integerParameter } from './parameters.ts';

/** Counts by its own identifier: so many times `ContinueLooping`, then once `DoneLooping`, then from the start again. */
export const loop: Block = {
  enter(visit) {
    const { state, action } = visit;
    const count = integerParameter(visit, 'LoopCount', 0, 100);
    if (count === undefined) return fail('NoMatchingError');
    const turns = Object.hasOwn(state.loops, action.Identifier) ? (state.loops[action.Identifier] ?? 0) : 0;
    const again = turns < count;
    const loops = { ...state.loops, [action.Identifier]: again ? turns + 1 : 0 };
    return branchOn(again ? 'ContinueLooping' : 'DoneLooping', { loops });
  },
};
