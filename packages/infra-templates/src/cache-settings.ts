/** When the result of one contact is given to another. */
export interface CacheSettings {
  /** How old a result may be, in seconds. */
  readonly ttlSeconds: number;
  /** What must be equal: paths such as `parameters.orderNumber`, `attributes.customerId` or `customerEndpoint.address`. */
  readonly key: readonly string[];
}
