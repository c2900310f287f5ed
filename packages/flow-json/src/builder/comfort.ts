/** What a caller hears while work runs. */
export interface Comfort {
  /** Spoken in turn. */
  readonly texts: readonly string[];
  /** The longest time between two of them in which the caller hears nothing, in seconds, 2 to 20. */
  readonly every: number;
}

/** How callers are comforted unless somebody says otherwise. */
export const DEFAULT_COMFORT: Comfort = {
  texts: ['I am still looking, one moment please.', 'Thank you for your patience.'],
  every: 4,
};
