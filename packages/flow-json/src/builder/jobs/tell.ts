import type { Step } from '../statement.ts';
import { say } from '../statements/say.ts';
import type { Writer } from '../writer.ts';
import { wordsOf } from './comfort-speech.ts';
import { readyMade } from './ready-made.ts';

/** A message away from the phone; none where every contact is an e-mail, which a prompt does not reach (flow-language 6.3). */
export function tell(text: string, { checked, place: { channels } }: Writer): readonly Step[] {
  const reaches = channels.length === 0 || channels.some((channel) => channel !== 'EMAIL');
  return reaches ? [checked(say(wordsOf(text), {}, readyMade))] : [];
}
