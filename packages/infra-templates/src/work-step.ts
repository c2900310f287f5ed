/** One of several functions that work side by side. */
export interface WorkStep {
  /** A name in camelCase of at most 20 characters, under which its result stands: `orders` gives `$.External.result.orders`. */
  readonly name: string;
  /** The handler's source file, which exports `handler`. Absolute, or relative to the working directory. */
  readonly entry: string;
  /**
   * True: where this step fails, the job fails. False: the job succeeds without it, and `$.External.result.missing` names it.
   *
   * @default true
   */
  readonly required?: boolean;
}
