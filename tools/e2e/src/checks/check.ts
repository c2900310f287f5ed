import type { Application } from './application.ts';

/** One thing that must hold of the deployed integration. */
export interface Check {
  /** What holds, as a sentence without its full stop. */
  readonly sentence: string;
  /** Throws where it does not. */
  readonly run: (application: Application) => Promise<void>;
}
