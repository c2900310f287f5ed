import type { ModuleConverter } from '../became.ts';
import { PROMPT_PARAMETERS } from '../prompts.ts';
import { getDigits } from './get-digits.ts';
import { BOT_PARAMETERS, getIntent } from './get-intent.ts';

/** Asks for a key, or for something a bot understands. */
export const getUserInput: ModuleConverter = {
  parameters: [...PROMPT_PARAMETERS, 'Timeout', 'MaxDigits', ...BOT_PARAMETERS],
  convert: (block) => {
    const kind =
      block.target ?? (BOT_PARAMETERS.some((name) => block.parameter(name) !== undefined) ? 'Lex' : 'Digits');
    if (kind === 'Lex') return getIntent(block);
    if (kind === 'Digits') return getDigits(block);
    return { notCarried: `It asks for input of the kind "${kind}", which is not known.` };
  },
};
