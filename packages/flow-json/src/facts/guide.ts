import { perFacts } from './per-facts.ts';

/** Is this a guide: pages that an agent sees beside the call? What goes wrong in it, no caller hears. */
export const isGuide = perFacts(({ blocks }) => blocks.some(({ action }) => action.Type === 'ShowView'));
