/** Pings at an interval; the function answers them with a guard such as `@warmline/warm-guard`. */
export interface PingWarming {
  /** Minutes between two pings. */
  readonly everyMinutes: number;
  /**
   * How many environments of a version are kept warm, 1 to 15: as many callers at the same moment meet no cold start.
   *
   * @default 1
   */
  readonly concurrency?: number;
}

/** Environments that AWS keeps ready, which cost whether they are used or not. */
export interface ProvisionedWarming {
  /** How many, from 1. The rollout is all at once: a weighted alias and provisioned concurrency block each other. */
  readonly provisioned: number;
  /**
   * With more callers as many as this, by autoscaling.
   *
   * @default - as many as `provisioned`, always
   */
  readonly upTo?: number;
}

/** How a function is kept warm. */
export type WarmingProps = PingWarming | ProvisionedWarming | 'off';
