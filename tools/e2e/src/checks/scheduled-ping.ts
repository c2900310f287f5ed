import type { Check } from './check.ts';
import { until } from './until.ts';

/** The schedule fires each minute, counted from when it was made. */
const PING_SECONDS = 90;

export const scheduledPing: Check = {
  sentence: 'the schedule pings every function, and its guard answers',
  run: async ({ functions, logOf }) => {
    await Promise.all(
      functions.map((name) =>
        until(`A ping reached ${name}`, PING_SECONDS, async () => {
          const log = await logOf(name);
          return log.some((line) => line.includes('"ColdStart"')) || undefined;
        }),
      ),
    );
  },
};
