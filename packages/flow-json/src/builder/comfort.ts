import { FlowUsageError } from '../errors.ts';
import { parseResourceReference } from '../flow/resource-reference.ts';

/** What a caller hears while work runs. */
export interface Comfort {
  /** Spoken in turn: texts, or SSML in `<speak>`. */
  readonly texts: readonly string[];
  /** The longest time between two of them in which the caller hears nothing, in whole seconds, 2 to 20. */
  readonly every: number;
}

/** How callers are comforted unless somebody says otherwise. */
export const DEFAULT_COMFORT: Comfort = {
  texts: ['I am still looking, one moment please.', 'Thank you for your patience.'],
  every: 4,
};

const EVERY = { least: 2, most: 20 } as const;

/**
 * Refuses a comfort that comforts nobody.
 *
 * @throws FlowUsageError that names the function
 */
export function refuseBadComfort(functionName: string, { texts, every }: Comfort): void {
  const refuse = (what: string): never => {
    throw new FlowUsageError(`The comfort of the function "${functionName}" ${what}`);
  };
  if (!Number.isInteger(every) || every < EVERY.least || every > EVERY.most) {
    refuse(`comes every ${every} seconds; give a whole number from ${EVERY.least} to ${EVERY.most}.`);
  }
  if (texts.length === 0) refuse('has no text; give one at least.');
  if (texts.some((text) => text.trim() === '')) refuse('has an empty text; give words, or leave it out.');
  const recorded = texts.find((text) => parseResourceReference(text)?.kind === 'prompts');
  if (recorded !== undefined) {
    refuse(
      `has the recording ${recorded}, whose length nobody knows; give a text, which is spoken with pauses of a stated length.`,
    );
  }
}
