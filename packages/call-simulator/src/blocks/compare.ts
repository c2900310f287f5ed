import { resolveValue } from '../step/references.ts';
import { branchOn, type Block } from './block.ts';

/** Branches on one value of the call. A value that is not there is empty, and meets no condition. */
export const compare: Block = {
  enter: ({ state, parameters }) => branchOn(resolveValue(parameters['ComparisonValue'] ?? '', state)),
};
