/** How Connect has the work done. */
export const EXECUTIONS = ['sync', 'async', 'step-functions'] as const;

export type Execution = (typeof EXECUTIONS)[number];

/** What `timeLimitSeconds` takes in one mode, and why no more. */
export interface TimeLimitRule {
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
  /** A sentence. */
  readonly because: string;
}

/** By mode. The ladders of the flow builder have the same ranges; a test of the repository holds the two together. */
export const TIME_LIMITS: Readonly<Record<Execution, TimeLimitRule>> = {
  sync: {
    minimum: 1,
    maximum: 7,
    default: 5,
    because: 'Connect waits 8 seconds at most, and a cold start needs room',
  },
  async: {
    minimum: 2,
    maximum: 55,
    default: 30,
    because: 'Connect gives asynchronous work 60 seconds at most, and a cold start needs room',
  },
  'step-functions': {
    minimum: 5,
    maximum: 900,
    default: 60,
    because: 'Lambda gives a function 900 seconds at most, and shorter work needs no state machine',
  },
};

/** How long work may take behind an Express state machine, in seconds, so that all of it ends within five minutes. */
export const LONGEST_EXPRESS_WORK = 143;

/** The modes in which work may take that long. */
export function executionsFor(seconds: number): readonly Execution[] {
  return EXECUTIONS.filter((execution) => isWithin(seconds, TIME_LIMITS[execution]));
}

/** Whether a mode takes a time limit, given in whole seconds. */
export function isWithin(seconds: number, { minimum, maximum }: TimeLimitRule): boolean {
  return seconds >= minimum && seconds <= maximum;
}

/** Tells a mode from every other value. */
export function isExecution(value: unknown): value is Execution {
  return EXECUTIONS.some((execution) => execution === value);
}
