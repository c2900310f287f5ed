/** The builder was used in a way that cannot become a flow; the message says what to change. */
export class FlowUsageError extends Error {
  override readonly name = 'FlowUsageError';
}

/** Something that cannot happen has happened: a defect of this package, worth a report. */
export class ImpossibleStateError extends Error {
  override readonly name = 'ImpossibleStateError';

  constructor(what: string) {
    super(`${what}. This is a defect of @warmline/flow-json: please report it with the flow that shows it.`);
  }
}
