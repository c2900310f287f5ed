/** What a person answered, or gave as options: texts as they were typed. A missing or empty one takes its default. */
export interface Answers {
  readonly name?: string;
  readonly description?: string;
  readonly execution?: string;
  /** Seconds. */
  readonly timeLimit?: string;
  readonly rollout?: string;
  readonly alias?: string;
  /** A number of minutes with `m` behind it, or `off`. */
  readonly warm?: string;
  readonly greeting?: string;
  readonly queue?: string;
}

/** Puts answers together in the form of an `integration.json`, for `parseSpec` to judge. Performs no I/O. */
export function specFromAnswers(answers: Answers): unknown {
  const { name, description, execution, timeLimit, rollout, alias, warm, greeting, queue } = answers;
  return given({
    name,
    description,
    execution,
    timeLimitSeconds: timeLimit === undefined ? undefined : numberOr(timeLimit, timeLimit),
    warming: warm === undefined || warm === '' ? undefined : warmingFrom(warm),
    rollout: given({ alias, strategy: rollout }),
    flow: given({ greeting, queueArn: queue }),
  });
}

/** Puts answers together as the arguments of `warmline`, for a command line that asks nothing more. Performs no I/O. */
export function argumentsFromAnswers(answers: Answers): readonly string[] {
  const { name = '', ...rest } = answers;
  const options = Object.entries(rest).filter(([, value]) => value !== '');
  return ['new', name, ...options.map(([key, value]) => `--${OPTIONS[key as keyof typeof rest]}=${value}`), '--yes'];
}

const OPTIONS: Readonly<Record<Exclude<keyof Answers, 'name'>, string>> = {
  description: 'description',
  execution: 'execution',
  timeLimit: 'time-limit',
  rollout: 'rollout',
  alias: 'alias',
  warm: 'warm',
  greeting: 'greeting',
  queue: 'queue',
};

/** `5m` is every five minutes. What is neither that nor `off` stays as it is, for the specification's rules to refuse. */
function warmingFrom(warm: string): unknown {
  if (warm === 'off') return { mode: 'off' };
  const minutes = /^(\d+)m$/.exec(warm.trim())?.[1];
  if (minutes !== undefined) return { everyMinutes: Number(minutes) };
  return warm.startsWith('provisioned') ? { mode: 'provisioned' } : warm;
}

function numberOr(text: string, otherwise: string): number | string {
  return /^\s*[+-]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : otherwise;
}

/** The entries that have a value. */
function given(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== ''));
}
