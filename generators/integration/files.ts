import type { Owner } from './ownership.ts';

/** A template: where it lies below the templates' folder, with `/` between folders, and what it says. */
export interface Template {
  readonly path: string;
  readonly text: string;
}

/** A file as it is to be written. */
export interface GeneratedFile {
  readonly text: string;
  readonly owner: Owner;
  /**
   * Of a file of yours: the file that files of ours need. Where that one is absent, `sync` writes this one too if it is absent.
   * Default: nothing of ours needs it, and `sync` never writes it.
   */
  readonly neededWith?: string;
}

/** What an integration consists of: by path from its own folder, with `/` between folders. Plain JSON. */
export type Files = Readonly<Record<string, GeneratedFile>>;
