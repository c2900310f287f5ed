import type { QuietFailure } from '../branch.ts';
import { referenceTo, type Reference } from '../reference.ts';
import { askBot, type BotOptions } from '../statements/ask-bot.ts';
import { askChoice, type ChoiceOptions } from '../statements/ask-choice.ts';
import { askDigits, type DigitsOptions } from '../statements/ask-digits.ts';
import { loopPrompts, type LoopPromptsOptions } from '../statements/loop-prompts.ts';
import { say } from '../statements/say.ts';
import { setVoice, type VoiceOptions } from '../statements/set-voice.ts';
import { showView, type ViewOptions } from '../statements/show-view.ts';
import type { Writer } from '../writer.ts';

/** Speaking and asking. A prompt is a text, SSML when it begins with `<speak>`, or a recording: `prompt('welcome')`. */
export interface SpeakingMethods {
  /** Speaks a prompt; on chat, sends it. */
  say(prompt: string, options?: QuietFailure<this>): void;
  /** Speaks a menu and branches on the key that the caller presses. */
  askChoice(prompt: string, options: ChoiceOptions<this>): void;
  /** Asks for digits and gives a reference to them. */
  askDigits(prompt: string, options: DigitsOptions<this>): Reference;
  /** Lets a bot find out what the caller wants, and branches on the intent. */
  askBot(prompt: string, options: BotOptions<this>): void;
  /** Plays prompts round and round, in customer queue and hold flows. */
  loopPrompts(prompts: readonly string[], options?: LoopPromptsOptions<this>): void;
  /** Chooses the voice that speaks from here on, and the contact's language. */
  setVoice(voice: string | Reference, options?: VoiceOptions<this>): void;
  /** Shows a view to an agent or a chat customer, and branches on what they do. */
  showView(view: string | Reference, options: ViewOptions<this>): void;
}

export function speakingMethods({ record, steps }: Writer): SpeakingMethods {
  return {
    say: (prompt, options = {}) => record(say(prompt, options, steps)),
    askChoice: (prompt, options) => record(askChoice(prompt, options, steps)),
    askDigits: (prompt, options) => {
      record(askDigits(prompt, options, steps));
      return referenceTo('$.StoredCustomerInput');
    },
    askBot: (prompt, options) => record(askBot(prompt, options, steps)),
    loopPrompts: (prompts, options = {}) => record(loopPrompts(prompts, options, steps)),
    setVoice: (voice, options = {}) => record(...setVoice(voice, options, steps)),
    showView: (view, options) => record(showView(view, options, steps)),
  };
}
