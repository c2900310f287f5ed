/** The simulator was used in a way that cannot become a call; the message says what to change. */
export class SimulatorUsageError extends Error {
  override readonly name = 'SimulatorUsageError';
}

/** Something that cannot happen has happened: a defect of this package, worth a report. */
export class ImpossibleStateError extends Error {
  override readonly name = 'ImpossibleStateError';

  constructor(what: string) {
    super(`${what}. This is a defect of @warmline/call-simulator: please report it with the flow and the scenario.`);
  }
}
