const DAY = 24 * 60;
const UNITS: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: DAY };

/**
 * The longest time between two runs of a schedule, in minutes; undefined for what does not run each day, or only once.
 *
 * Reads `rate(…)` and `cron(…)` as EventBridge writes them; a cron's minutes and hours are played over a day.
 */
export function longestGapMinutes(expression: string): number | undefined {
  const [, number, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (number !== undefined) return Number(number) * (UNITS[unit] ?? 1);

  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  const [minutes = '', hours = '', ...days] = fields;
  if (fields.length !== 6 || days.some((field) => field !== '*' && field !== '?')) return undefined;
  return longestGap(valuesOf(minutes, 60), valuesOf(hours, 24));
}

function longestGap(minutes: readonly number[], hours: readonly number[]): number | undefined {
  const runs = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)).sort((a, b) => a - b);
  const [first] = runs;
  if (first === undefined) return undefined;
  return Math.max(...runs.map((run, index) => (runs[index + 1] ?? first + DAY) - run));
}

/** The values of a field: `*`, `5`, `0/5`, `8-18`, `8-18/2`, and lists of them. */
function valuesOf(field: string, size: number): readonly number[] {
  const values = field.split(',').flatMap((part) => {
    const [, star, from, to, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
    if (star === undefined && from === undefined) return [];
    const start = Number(from ?? 0);
    const end = to === undefined ? (star !== undefined || step !== undefined ? size - 1 : start) : Number(to);
    const every = Math.max(1, Number(step ?? 1));
    return Array.from({ length: size }, (_, value) => value).filter(
      (value) => value >= start && value <= end && (value - start) % every === 0,
    );
  });
  return [...new Set(values)].sort((a, b) => a - b);
}
