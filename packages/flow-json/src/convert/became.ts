import type { Action } from '../flow/flow.ts';
import type { Block } from './block.ts';

/** What an old block becomes. */
export type Became =
  /** Actions; others lead to the first. What differs from the old block is noted on it. */
  | readonly [Action, ...Action[]]
  /** No action, because none is needed: what leads to the block leads on, and the call goes as it went. */
  | { readonly leadsOn: string; readonly because: string }
  /** No action, because today's language has none for it. What leads to the block leads on to where success led. */
  | { readonly notCarried: string };

/** How blocks of one old type are converted. */
export interface ModuleConverter {
  /** Names of parameters it knows; others are reported as left out, as branches are that it does not ask for. */
  readonly parameters: readonly string[];
  readonly convert: (block: Block) => Became;
}
