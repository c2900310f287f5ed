import type { Branch } from './branch.ts';

/** A branch in which nothing happens: the flow goes on after the block. */
export const goOn: Branch<unknown> = () => undefined;
