import type { CallBranch } from './call.ts';

/** A branch in which nothing happens: the flow goes on after the block. */
export const goOn: CallBranch = () => undefined;
