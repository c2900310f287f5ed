import type { ModuleConverter } from '../became.ts';

/** A block of whose parameters no published export in the old language shows the names. */
export const unpublished: ModuleConverter = notCarried(
  'The old language came to hold this block in its last years, and no published export shows its parameters.',
);

/** Why nothing of Voice ID is carried. */
export const VOICE_ID_ENDED = 'Amazon Connect ended Voice ID on 2026-05-20.';

/** A block of Voice ID. */
export const voiceId: ModuleConverter = notCarried(VOICE_ID_ENDED);

function notCarried(why: string): ModuleConverter {
  return { parameters: [], convert: () => ({ notCarried: why }) };
}
