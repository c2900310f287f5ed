import { referenceTo } from '../reference.ts';
import type { Step } from '../statement.ts';
import { when } from '../statements/when.ts';
import type { Writer } from '../writer.ts';
import { readyMade, type Ready } from './ready-made.ts';

/** What happens on the phone, and on every other channel; only one of them where the flow says that it is for no other. */
export function byChannel({ place, checked }: Writer, voice: Ready, other: Ready): readonly Step[] {
  if (!canBe('other', place)) return voice();
  if (!canBe('voice', place)) return other();
  return [checked(when(referenceTo('$.Channel'), { VOICE: voice, otherwise: other }, {}, readyMade))];
}

/** Can a contact of the flow be on the phone, or on another channel? Where nobody says, it can. */
export function canBe(kind: 'voice' | 'other', { channels }: Writer['place']): boolean {
  return channels.length === 0 || channels.some((channel) => (channel === 'VOICE') === (kind === 'voice'));
}
