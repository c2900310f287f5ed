import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { PROMPT_PARAMETERS, promptOf } from '../prompts.ts';

/** Plays a recording or speaks a text. The old block could not fail, and today's error branch is optional. */
export const playPrompt: ModuleConverter = {
  parameters: PROMPT_PARAMETERS,
  convert: (block) => {
    const prompt = promptOf(block);
    const next = onward(block);
    if (prompt === undefined) return { leadsOn: next, because: 'It plays nothing.' };
    const failure = block.way('Error');
    const Errors = failure === undefined ? [] : [{ NextAction: failure, ErrorType: 'NoMatchingError' }];
    return [action(block.identifier, 'MessageParticipant', prompt, { NextAction: next, Errors })];
  },
};
