import type { Issue, Severity } from '@warmline/flow-json';
import type { Artefacts } from '../artefacts.ts';

/** A rule across what was built: flow, template and handlers. */
export interface ArtefactRule {
  /** Stable code, WL6xx. */
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What the rule says, in one sentence. */
  readonly summary: string;
  /** Why it is so, and where that is written. */
  readonly reason: string;
  readonly check: (artefacts: Artefacts) => readonly ArtefactFinding[];
}

/** What a rule found: an issue without what the rule itself knows. */
export type ArtefactFinding = Omit<Issue, 'code' | 'rule' | 'severity'> & { readonly severity?: Severity };
