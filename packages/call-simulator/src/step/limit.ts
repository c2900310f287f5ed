/** The stable names of the limits that a call can hit. */
export type LimitName =
  | 'lambda-time-limit'
  | 'lambda-chain-time'
  | 'lambda-hung'
  | 'lambda-timed-out'
  | 'lambda-error'
  | 'lambda-throttled'
  | 'lambda-not-found'
  | 'lambda-response-size'
  | 'lambda-response-shape'
  | 'contact-attributes-size'
  | 'flow-attributes-size'
  | 'wait-in-continue-branch';

/** A limit that was hit, with its figures. */
export interface Limit {
  readonly limit: LimitName;
  readonly figures: Readonly<Record<string, number>>;
  readonly message: string;
}
