import { strategyIn, warmingIn } from './rollout-answers.ts';

/** What a person answered, or gave as options: texts as they were typed. A missing or empty one takes its default. */
export interface Answers {
  readonly name?: string;
  readonly description?: string;
  readonly execution?: string;
  /** `new`, or the ARN of a function that is there. */
  readonly function?: string;
  /** Seconds. */
  readonly timeLimit?: string;
  /** True: calling the function twice does no harm. */
  readonly idempotent?: boolean;
  /** A name, or `canary:20%:7m`, or `linear:5%:2m`. */
  readonly rollout?: string;
  /** ARNs with commas between them, or a list of ARNs. */
  readonly rolloutAlarm?: string | readonly string[];
  /** `cdk` or `sam`. */
  readonly template?: string;
  readonly alias?: string;
  /** `5m`, `5m:3`, `provisioned:2`, `provisioned:2-10` or `off`. */
  readonly warm?: string;
  /** Names with commas between them; one that may fail has `:optional` behind it. */
  readonly steps?: string;
  /** Seconds. */
  readonly cacheTtl?: string;
  /** Places with commas between them, or a list of such texts. */
  readonly cacheKey?: string | readonly string[];
  /** Seconds. */
  readonly comfortEvery?: string;
  /** Texts with ` | ` between them, or a list of texts. */
  readonly comfortText?: string | readonly string[];
  /** `standard`, `alias-test` or `alias-loop`. */
  readonly flow?: string;
  readonly greeting?: string;
  readonly queue?: string;
}

/** Puts answers together in the form of an `integration.json`, for `parseSpec` to judge. Performs no I/O. */
export function specFromAnswers(answers: Answers): unknown {
  const { name, description, execution, timeLimit, rollout, alias, warm, steps, cacheTtl, greeting, queue } = answers;
  const cache = given({ ttlSeconds: numberIn(cacheTtl), key: listIn(answers.cacheKey, ',') });
  const comfort = given({ every: numberIn(answers.comfortEvery), texts: textsIn(answers.comfortText) });
  return given({
    name,
    description,
    execution,
    function: functionIn(answers.function),
    template: answers.template,
    timeLimitSeconds: numberIn(timeLimit),
    idempotent: answers.idempotent,
    // What cannot be read stays as it is, for the specification's rules to refuse.
    warming: warm === undefined || warm === '' ? undefined : (warmingIn(warm) ?? warm),
    rollout: some(
      given({
        alias,
        strategy: rollout === undefined ? undefined : (strategyIn(rollout) ?? rollout),
        alarms: listIn(answers.rolloutAlarm, ','),
      }),
    ),
    steps: listIn(steps, ',')?.map(stepIn),
    cache: some(cache),
    flow: some(given({ kind: answers.flow, greeting, comfort: some(comfort), queueArn: queue })),
  });
}

/** Puts answers together as the arguments of `warmline`, for a command line that asks nothing more. Performs no I/O. */
export function argumentsFromAnswers(answers: Answers): readonly string[] {
  const { name = '', rolloutAlarm, cacheKey, comfortText, idempotent, ...rest } = answers;
  const listed = {
    ...rest,
    rolloutAlarm: listIn(rolloutAlarm, ','),
    cacheKey: listIn(cacheKey, ','),
    comfortText: textsIn(comfortText),
  };
  const options = Object.entries(listed).flatMap(([key, value]) => {
    const values = value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;
    return values.map((one) => `--${OPTIONS[key as keyof typeof listed]}=${one}`);
  });
  return ['new', name, ...options, ...(idempotent === true ? ['--idempotent'] : []), '--yes'];
}

/** An answer that is given as an option with a value. */
export type Asked = Exclude<keyof Answers, 'name' | 'idempotent'>;

/** The options' names, without the hyphens. */
export const OPTIONS: Readonly<Record<Asked, string>> = {
  description: 'description',
  execution: 'execution',
  function: 'function',
  timeLimit: 'time-limit',
  rollout: 'rollout',
  rolloutAlarm: 'rollout-alarm',
  alias: 'alias',
  warm: 'warm',
  steps: 'steps',
  cacheTtl: 'cache-ttl',
  cacheKey: 'cache-key',
  comfortEvery: 'comfort-every',
  comfortText: 'comfort-text',
  template: 'template',
  flow: 'flow',
  greeting: 'greeting',
  queue: 'queue',
};

function functionIn(which: string | undefined): unknown {
  return which === undefined || which === '' || which === 'new' ? which : { arn: which };
}

/** `loyalty:optional` is a step that may fail. What has something else behind it stays as it is, to be refused. */
function stepIn(step: string): unknown {
  const name = /^(.*):optional$/.exec(step)?.[1];
  return name === undefined ? step : { name: name.trim(), required: false };
}

/** A number where it is one; otherwise what was typed, to be refused. */
function numberIn(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text;
}

/** The members of a list that was typed with something between them; undefined where nothing was typed. */
function listIn(typed: string | readonly string[] | undefined, between: string): readonly string[] | undefined {
  const texts = typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;
  const members = texts.flatMap((text) => text.split(between)).map((member) => member.trim());
  return members.some((member) => member !== '') ? members : undefined;
}

/** A list of texts is taken as it is: a text may hold anything. */
function textsIn(typed: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof typed === 'string' ? listIn(typed, ' | ') : typed;
}

/** The entries that have a value. */
function given(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== ''));
}

/** Undefined in the place of an object that holds nothing. */
function some(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  return Object.keys(entries).length === 0 ? undefined : entries;
}
