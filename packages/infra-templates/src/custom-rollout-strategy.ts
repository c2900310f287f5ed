/** A way to move calls to a new version that CodeDeploy has no predefined configuration for; `type` in CodeDeploy's words. */
export interface CustomRolloutStrategy {
  /** A canary moves one part, and the rest an interval later; a linear one moves a part in each interval. */
  readonly type: 'TimeBasedCanary' | 'TimeBasedLinear';
  /** The part of calls that moves at once: 1 to 99. */
  readonly percentage: number;
  /** Minutes between two shifts; 2,880 at most from the first shift to the last. */
  readonly intervalMinutes: number;
}
