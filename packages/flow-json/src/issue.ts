import type { Fix } from './fix/fix.ts';

/** How much an issue matters: an error is refused by the service or harms a caller. */
export type Severity = 'error' | 'warning' | 'info';

/** The one shape of every finding, from a broken document to a rule's verdict. Plain JSON. */
export interface Issue {
  /** Stable, documented code, for example `WL203`. */
  readonly code: string;
  /** Name of the rule in kebab-case, for example `lambda-failure-ignored`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The file the issue is in, as it was named by whoever asked; absent for text that came from no file. */
  readonly file?: string;
  /** Where in the document, for example `Actions[3].Transitions.Errors[0]`. */
  readonly path: string;
  /** Identifier of the block, where the issue concerns one. */
  readonly block?: string;
  /** What was found and where. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** A change that settles it without a choice for anyone to make; absent where a person has to decide. */
  readonly fix?: Fix;
}
