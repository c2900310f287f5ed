import type { Files } from '../integration/files.ts';
import type { Owner } from '../integration/ownership.ts';
import type { Spec } from '../integration/spec.ts';
import type { Issue } from '../issue.ts';
import type { Recovered } from './recover.ts';

/** A plan, or why there is none. */
export type Planned<Plan> =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Gives further files, all "ours", that no template can make: they come from running what was generated.
 *
 * @param directory the integration as it will be, complete but for these files; an absolute path inside the repository, from
 *   which modules are found as from `apps/<name>`
 */
export type Complete = (directory: string, spec: Spec) => Promise<Files>;

/**
 * Tries what is yours against what an integration is about to become, and tells what no longer fits. Called only where the
 * flow's references to its functions change.
 *
 * @param directory the integration as it will be, complete; an absolute path as `Complete` is given
 * @param shown the folder of the integration, as issues name it
 */
export type Judge = (directory: string, spec: Spec, shown: string) => Promise<readonly Issue[]>;

/** A new integration, before anything is written. Plain JSON. */
export interface NewPlan {
  readonly command: 'new';
  readonly name: string;
  /** Where it goes, from the root. */
  readonly directory: string;
  readonly files: Files;
}

/** What `sync` would write, before anything is written. Plain JSON. */
export interface SyncPlan {
  readonly command: 'sync';
  readonly apps: readonly AppSyncPlan[];
}

/** What `sync` would do to one integration. Paths are from its folder. */
export interface AppSyncPlan {
  readonly name: string;
  /** Where it is, from the root. */
  readonly directory: string;
  /** Files of ours that differ, and those of yours that files of ours need and that are not there. */
  readonly write: readonly PlannedFile[];
  /** Files of ours that are as they should be. */
  readonly unchanged: readonly string[];
  /** Files of yours that are not there and that nothing of ours needs. They are written once only, so they are not made again. */
  readonly missing: readonly string[];
  /** What of yours does not fit what is written, and stays as it is: warnings. */
  readonly unfit: readonly Issue[];
  /** Files that cannot be written, and why. A plan that has any is not applied. */
  readonly refused: readonly Issue[];
}

/** A file that is to be written. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly owner: Owner;
  /** Digest of what is there now; null for nothing. */
  readonly before: string | null;
}

/** What was written. Plain JSON. */
export interface Applied {
  /** Paths from the root. */
  readonly written: readonly string[];
  /** `absent`: the repository has no package-lock.json. */
  readonly lock: 'updated' | 'unchanged' | 'absent';
  /** What an earlier command had left and this one settled first. */
  readonly recovered: Recovered;
}

/** True where `sync` has something to write, or something in its way. */
export function isStale({ apps }: SyncPlan): boolean {
  return apps.some(({ write, refused }) => write.length > 0 || refused.length > 0);
}
