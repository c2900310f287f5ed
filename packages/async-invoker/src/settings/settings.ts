/** How the invoker of one integration is set up. */
export interface Settings {
  /** Name of the integration. */
  readonly job: string;
  /** Name of the table of results. */
  readonly table: string;
  /** ARN of the state machine that does the work; an alias or a version of one is taken too. */
  readonly stateMachine: string;
  /** Default: `STANDARD`. An `EXPRESS` machine starts no name only once and describes nothing. */
  readonly machineType?: 'STANDARD' | 'EXPRESS';
  /** `TimeoutSeconds` of the machine: the ladder's `machineSeconds`. */
  readonly machineSeconds: number;
  /** How long a row is kept once the machine must have ended. Default: one day. */
  readonly retentionSeconds?: number;
  /** Results reused across contacts. Default: none are; rows belong to the contact. */
  readonly cache?: Cache;
  /**
   * Fields that are left out of what the work is given, and so of all that is stored: the paths of `EventPath`. They do not
   * count for the key either. Default: none.
   */
  readonly omit?: readonly string[];
  /** In every so many turns of running work `comfort` is "true", unless the flow says otherwise. Default: 1. */
  readonly comfortEvery?: number;
}

/** Longest that an Express machine runs (aws-facts 4.1). */
export const LONGEST_EXPRESS_SECONDS = 300;

/** Results reused across contacts. */
export interface Cache {
  /** How old a result may be to be reused. */
  readonly ttlSeconds: number;
  /** Where in the event the values stand that make two calls ask for the same: the paths of `EventPath`. */
  readonly key: readonly string[];
}

/** Settings with every default filled in. */
export type CompleteSettings = Settings & Required<Omit<Settings, 'cache'>>;

/** Fills the defaults in. */
export function completeSettings(settings: Settings): CompleteSettings {
  return { ...DEFAULTS, ...settings };
}

const DEFAULTS = { machineType: 'STANDARD', retentionSeconds: 86_400, omit: [], comfortEvery: 1 } as const;
