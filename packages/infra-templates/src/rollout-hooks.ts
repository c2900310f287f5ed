/** What is asked of a new version around the moment in which it gets callers. */
export interface RolloutHooks {
  /**
   * The event that the flow would send, from `probe.json`: the new version is invoked with it, marked `"warmline": { "probe": true }`, and
   * its answer checked as Amazon Connect would. For a function that Connect calls itself.
   *
   * @default - a ping is sent, which shows that the version starts and that its guard answers; without pings in `warming` only where
   *   `hooks` is given, because nothing says then that there is a guard
   */
  readonly probe?: object;
  /**
   * Asks the alias the same once more when all calls go to the new version; what it finds rolls back.
   *
   * @default false
   */
  readonly afterTraffic?: boolean;
}
