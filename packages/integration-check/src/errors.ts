/** Why nothing can be said of a handler. */
export type HandlerTypeProblem =
  /** The handler's file is not there. */
  | 'file-missing'
  /** Neither TypeScript nor JavaScript. */
  | 'file-unsupported'
  /** The compiler cannot read the file. */
  | 'syntax'
  /** The compiler cannot read the tsconfig.json above the file. */
  | 'config'
  /** The module exports no value under the name. */
  | 'export-missing'
  /** The export is there and cannot be called. */
  | 'not-a-function';

/** A module has no handler whose answer could be derived. The message names the file, what was found and what to do. */
export class HandlerTypeError extends Error {
  override readonly name = 'HandlerTypeError';
  readonly problem: HandlerTypeProblem;
  /** The handler's module, as it was given. */
  readonly file: string;

  constructor(problem: HandlerTypeProblem, file: string, message: string) {
    super(message);
    this.problem = problem;
    this.file = file;
  }
}
