import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number of minutes: `5m`, `1h`, `5`. */
export function minutes(text: string): number {
  const [, number, unit] = /^(\d+)(m|h)?$/.exec(text.trim()) ?? [];
  if (number === undefined) throw new InvalidArgumentError('Give whole minutes or hours, as 5m or 1h.');
  return Number(number) * (unit === 'h' ? 60 : 1);
}
