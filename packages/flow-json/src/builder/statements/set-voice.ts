import { identifierFromWords } from '../../flow/identifier.ts';
import type { QuietFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface VoiceOptions<Call = never> extends QuietFailure<Call> {
  /** Default: the voice's own. */
  readonly engine?: 'Standard' | 'Neural' | 'Generative' | 'Long-form' | Reference;
  /** Default: `None`. */
  readonly style?: 'None' | 'Conversational' | 'Newscaster' | Reference;
  /** Language of the contact, for example `en-US`: set in a second block, as the console does. Default: it stays. */
  readonly language?: string | Reference;
}

/** Set voice; with a language, a second block sets the contact's. `onFailure` is recorded once for each. */
export function setVoice(voice: string | Reference, options: VoiceOptions, steps: Branches): readonly Statement[] {
  const { engine, style, language, onFailure = goOn, name } = options;
  const spoken = action(
    'UpdateContactTextToSpeechVoice',
    {
      name: name ?? identifierFromWords(`voice ${voice.toString()}`, 'voice'),
      parameters: {
        TextToSpeechVoice: voice,
        ...(engine === undefined ? {} : { TextToSpeechEngine: engine }),
        ...(style === undefined ? {} : { TextToSpeechStyle: style }),
      },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
  if (language === undefined) return [spoken];
  const set = action(
    'UpdateContactData',
    {
      name: identifierFromWords(`language ${language.toString()}`, 'language'),
      parameters: { LanguageCode: language },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
  return [spoken, set];
}
