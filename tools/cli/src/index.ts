export { commandLine } from './command-line.ts';
export { UsageError } from './errors.ts';
export { main, type Edge } from './main.ts';
export type { Outcome, Surroundings } from './outcome.ts';
