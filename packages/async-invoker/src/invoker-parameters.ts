/** Parameters that a flow sets beside those of the work. Work has no parameters of these names. */
export const INVOKER_PARAMETERS = {
  /** Which execution to report on. Absent: start one. */
  executionId: 'executionId',
  /** Which attempt to start, from 1. Default: 1. A job that failed is started again only with the next one. */
  attempt: 'executionAttempt',
  /** The turn that the last answer gave. Default: 0. */
  turn: 'executionTurn',
  /** In every so many turns `comfort` is "true". Default: as the function is set up. */
  comfortEvery: 'comfortEvery',
} as const;
