import { next, type Block } from './block.ts';

/**
 * A block that settles what nothing in a played call depends on: flow logs, recordings, the voice of prompts, the flows that
 * run after this one, the contact's place in a queue.
 */
export const withoutEffect: Block = { enter: () => next() };
