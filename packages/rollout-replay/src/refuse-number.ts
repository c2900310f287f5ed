import { ReplayUsageError } from './errors.ts';

/** Which numbers an option takes; both ends are allowed. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole?: boolean;
}

/**
 * Refuses a number that an option cannot take.
 *
 * @throws ReplayUsageError outside the range, and for a fraction where a whole number is asked for
 */
export function refuseNumber(option: string, value: number, { minimum, maximum, whole = false }: NumberRange): void {
  if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return;
  const kind = whole ? 'a whole number' : 'a number';
  throw new ReplayUsageError(`${option} is ${value}; it takes ${kind} from ${minimum} to ${maximum}.`);
}
