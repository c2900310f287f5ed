import { DOCUMENT_ISSUES, FLOW_RULES, type Severity } from '@warmline/flow-json';
import { GENERATOR_ISSUES } from '@warmline/generators';
import { ARTEFACT_RULES } from '@warmline/integration-check';

/** A rule as a report describes it. */
export interface KnownRule {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What the rule says, in one sentence. */
  readonly summary: string;
  /** Why it is so, where that is more than the summary says. */
  readonly reason?: string;
  /** What --fix does about its findings, where it does anything. */
  readonly fix?: string;
}

/** Everything that `lint` and `check` can report, by code. */
export const KNOWN_RULES: readonly KnownRule[] = [
  ...Object.entries(DOCUMENT_ISSUES).map(([name, rule]) => ({ name, ...rule })),
  ...FLOW_RULES,
  ...Object.entries(GENERATOR_ISSUES).map(([name, rule]) => ({ name, severity: 'error' as const, ...rule })),
  ...ARTEFACT_RULES,
].sort((one, other) => (one.code < other.code ? -1 : 1));

/** The rules whose findings can be let pass: those on flows, and those across flow, template and handlers. */
export const SUPPRESSIBLE_RULES: readonly KnownRule[] = [...FLOW_RULES, ...ARTEFACT_RULES];
