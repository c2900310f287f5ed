import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { textAt } from '../values.ts';

/** Chooses the voice of later prompts. The old block could not fail, and today's error branch is optional. */
export const setVoice: ModuleConverter = {
  parameters: ['GlobalVoice'],
  convert: (block) => {
    const voice = textAt(block, 'GlobalVoice');
    const next = onward(block);
    if (voice === undefined) return { leadsOn: next, because: 'It chooses no voice.' };
    const failure = block.way('Error');
    const Errors = failure === undefined ? [] : [{ NextAction: failure, ErrorType: 'NoMatchingError' }];
    return [
      action(
        block.identifier,
        'UpdateContactTextToSpeechVoice',
        { TextToSpeechVoice: voice },
        { NextAction: next, Errors },
      ),
    ];
  },
};
