import type { JsonValue } from '../json.ts';

/** A change of a flow document that settles one issue. */
export interface Fix {
  /** What it does, as an order: "Lead the failure to …". */
  readonly description: string;
  /** All of them, or none. */
  readonly edits: readonly Edit[];
}

/** One change at one place. */
export interface Edit {
  /** Keys and indices from the document's root, for example `['Actions', 3, 'Transitions', 'NextAction']`. */
  readonly at: readonly (string | number)[];
  /** What is to stand there; absent: what stands there goes away. An index behind the last member of a list appends. */
  readonly value?: JsonValue;
}
