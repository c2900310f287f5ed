import type { Channel } from '../catalogue/action-definition.ts';
import type { Fix } from '../fix/fix.ts';
import type { Severity } from '../issue.ts';
import type { Facts } from '../facts/facts.ts';

/** One rule: what it is called, why it exists, and a pure function that finds what breaks it. */
export interface Rule {
  /** Stable code: WL1xx for what the service refuses, WL2xx for Lambda, WL3xx for the caller. */
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What the rule says, in one sentence. */
  readonly summary: string;
  /** Why it is so, and where that is written. */
  readonly reason: string;
  /** What --fix does, in one sentence, and when not in every case. Default: the rule offers no fixes. */
  readonly fix?: string;
  /** Judges each action by itself, whatever stands around it: the builder judges statements by it too. Default: false. */
  readonly alone?: true;
  readonly check: (facts: Facts, settings: RuleSettings) => readonly Finding[];
}

/** What a rule found: an issue without what the rule itself knows. */
export interface Finding {
  readonly path: string;
  readonly block?: string;
  readonly message: string;
  readonly hint: string;
  readonly fix?: Fix;
  /** Default: the rule's. */
  readonly severity?: Severity;
}

export interface RuleSettings {
  /** Longest silence that a caller should meet, in seconds. */
  readonly silenceBudgetSeconds: number;
  /** The channels that the flow is to serve; empty where nobody says. */
  readonly channels: readonly Channel[];
}
