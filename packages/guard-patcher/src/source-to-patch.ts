/** A source text that a guard is to be put into. */
export interface SourceToPatch {
  readonly source: string;
  /** Its name, whose ending tells the language and the dialect. */
  readonly file: string;
  /**
   * The export that is the handler. Default in JavaScript and TypeScript: `handler`, or the only export that is seen to be a function;
   * in Python: `lambda_handler` or `handler`, or the only function of two parameters.
   */
  readonly handler?: string;
  /** Make a callback handler in JavaScript async where that is provably the same. Default: false. */
  readonly modernise?: boolean;
}
