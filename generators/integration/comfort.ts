/** What a caller hears while work runs that Connect does not wait for. */
export interface Comfort {
  /** The longest time between two texts in which the caller hears nothing, in seconds. */
  readonly every: number;
  /** Spoken in turn. */
  readonly texts: readonly string[];
}

/** How callers are comforted unless somebody says otherwise. The flow builder has the same; a test of the repository holds the two together. */
export const DEFAULT_COMFORT: Comfort = {
  every: 4,
  texts: ['I am still looking, one moment please.', 'Thank you for your patience.'],
};

/** Seconds that `every` takes. */
export const COMFORT_SECONDS = { minimum: 2, maximum: 20 } as const;

/** Most texts. */
export const MOST_COMFORT_TEXTS = 10;
