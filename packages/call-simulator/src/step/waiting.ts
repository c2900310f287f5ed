/** What a Wait keeps while it lasts. */
export interface Waiting {
  readonly block: string;
  readonly startedAt: number;
  /** When its time limit is over. */
  readonly endsAt: number;
  /** No event ends it sooner. */
  readonly earliestEnd: number;
  /** Names of its events, each with the id of the invocation whose end it is. */
  readonly events: readonly WaitEvent[];
  /** The Continue branch runs meanwhile. */
  readonly continues: boolean;
  /** How the Loops stood before: what the Continue branch counts is gone when it is over. */
  readonly loops: Readonly<Record<string, number>>;
}

export interface WaitEvent {
  readonly name: string;
  readonly invocationId: string;
}
