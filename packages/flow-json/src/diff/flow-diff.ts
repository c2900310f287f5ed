import type { JsonValue } from '../json.ts';
import type { BlockName } from '../naming/block-name.ts';
import type { WordChange } from './word-changes.ts';

/**
 * What differs between two versions of a flow. Plain JSON; all lists are in the order in which a call meets the blocks. A block
 * that is in both versions is named as in the later one.
 */
export interface FlowDiff {
  readonly start?: StartChange;
  readonly added: readonly WholeBlock[];
  readonly removed: readonly WholeBlock[];
  /** Blocks whose type or parameters changed, prompts apart. */
  readonly changed: readonly BlockChange[];
  readonly reworded: readonly Rewording[];
  /** Branches that lead elsewhere, that are new, or that are gone. */
  readonly rewired: readonly Rewiring[];
  /** Blocks that try the same conditions in another order; the first that holds wins. */
  readonly reordered: readonly Reordering[];
  /** Blocks under another identifier. What leads to them is not rewired. */
  readonly renamed: readonly Rename[];
  /** As `rewired`, for ways that the service wants to be there and no call takes; they change nothing for a caller. */
  readonly untaken: readonly Rewiring[];
  /** What stands beside the actions: the Settings of a module, and whatever nobody knows; never Metadata. */
  readonly settings: readonly ValueChange[];
}

/** The call begins elsewhere. */
export interface StartChange {
  readonly before: Destination;
  readonly after: Destination;
}

/** A block that is in one version only, with what it says and where it leads. */
export interface WholeBlock {
  readonly block: BlockName;
  readonly prompts: readonly string[];
  readonly branches: readonly { readonly branch: BranchName; readonly leadsTo: Destination }[];
}

export interface BlockChange {
  readonly block: BlockName;
  /** Absent where the type is the same. */
  readonly type?: { readonly before: string; readonly after: string };
  readonly values: readonly ValueChange[];
}

/** A value that differs; a side on which there is none is absent. */
export interface ValueChange {
  /** Where it stands below the action, or below the flow for settings: `Parameters.InputTimeLimitSeconds`. */
  readonly path: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

export interface Rewording {
  readonly block: BlockName;
  /** Where the prompt stands below the action, for example `Parameters.Text`. */
  readonly path: string;
  /** Where it stood, if that was elsewhere: a text that became SSML, for example. */
  readonly pathBefore?: string;
  readonly before: string;
  readonly after: string;
  /** The change word by word. */
  readonly words: readonly WordChange[];
}

export interface Rewiring {
  readonly block: BlockName;
  readonly branch: BranchName;
  /** Null: there was no such branch. */
  readonly before: Destination | null;
  /** Null: there is no such branch any more. */
  readonly after: Destination | null;
}

export interface Reordering {
  readonly block: BlockName;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Rename {
  readonly type: string;
  readonly before: BlockName;
  readonly after: BlockName;
}

/** A branch as a reader knows it: `NextAction`, an error type, or a condition such as `"1"` or `NumberLessThan "50"`. */
export interface BranchName {
  readonly kind: 'next' | 'condition' | 'error';
  readonly name: string;
}

/** Where a branch leads: a block by its name, or an identifier that no block has. */
export interface Destination {
  readonly identifier: string;
  readonly name: string;
}
