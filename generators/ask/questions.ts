import { DEFAULT_COMFORT } from '../integration/comfort.ts';
import { EXECUTIONS, isExecution, TIME_LIMITS, type TimeLimitRule } from '../integration/execution.ts';
import { NAME_LENGTH } from '../integration/name-rule.ts';
import { defaultDescription, defaultGreeting, parseSpec } from '../integration/parse-spec.ts';
import { ROLLOUT_STRATEGIES } from '../integration/rollout-strategy.ts';
import { specFromAnswers, type Answers } from './answers.ts';
import { warmingIn } from './rollout-answers.ts';

/** A question about an integration, in the form that plop takes. */
export interface Question {
  readonly type: 'input' | 'list';
  readonly name: keyof Answers;
  readonly message: string | ((answers: Answers) => string);
  /** Whether it is asked, after what was answered before. Default: it is. */
  readonly when?: (answers: Answers) => boolean;
  readonly choices?: readonly string[];
  readonly default?: string | ((answers: Answers) => string);
  /** True, or what is wrong with an answer, after what was answered before. */
  readonly validate?: (answer: string, answers?: Answers) => true | string;
}

/** The questions about an integration, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    type: 'input',
    name: 'name',
    message: `Name, in kebab-case, up to ${NAME_LENGTH} characters:`,
    validate: (answer) => problemWith({ name: answer }),
  },
  {
    type: 'input',
    name: 'description',
    message: 'What is it for?',
    default: ({ name = '' }) => defaultDescription(name),
    validate: (answer) => problemWith({ description: answer }),
  },
  {
    type: 'list',
    name: 'execution',
    message: 'How does Connect have the work done?',
    choices: EXECUTIONS,
    default: 'sync',
  },
  {
    type: 'input',
    name: 'function',
    message: 'A new function, or the ARN of one that is there?',
    default: 'new',
    validate: (answer) => problemWith({ function: answer }),
  },
  {
    type: 'input',
    name: 'timeLimit',
    message: (answers) => {
      const { minimum, maximum } = timeLimitIn(answers);
      return `How many seconds may the work take, ${minimum} to ${maximum}?`;
    },
    default: (answers) => String(timeLimitIn(answers).default),
    validate: (answer, answers) => problemWith({ ...modeIn(answers), timeLimit: answer }),
  },
  {
    type: 'input',
    name: 'steps',
    message: 'Functions that work side by side, for example orders,loyalty:optional (empty: one function):',
    when: (answers) => isBehindMachine(answers) && isNew(answers),
    default: '',
    validate: (answer, answers) => problemWith({ ...modeIn(answers), steps: answer }),
  },
  {
    type: 'input',
    name: 'cacheTtl',
    message: 'For how many seconds are results reused across contacts (empty: never)?',
    when: isBehindMachine,
    default: '',
    validate: (answer, answers) =>
      problemWith({ ...modeIn(answers), cacheTtl: answer, cacheKey: answer === '' ? '' : 'parameters.orderNumber' }),
  },
  {
    type: 'input',
    name: 'cacheKey',
    message: 'What makes two contacts ask for the same, for example parameters.orderNumber?',
    when: (answers) => isBehindMachine(answers) && (answers.cacheTtl ?? '') !== '',
    validate: (answer, answers) => problemWith({ ...modeIn(answers), cacheTtl: '1', cacheKey: answer }),
  },
  {
    type: 'input',
    name: 'comfortEvery',
    message: 'How many seconds of silence may the caller meet while the work runs, 2 to 20?',
    when: isLong,
    default: String(DEFAULT_COMFORT.every),
    validate: (answer, answers) => problemWith({ ...modeIn(answers), comfortEvery: answer }),
  },
  {
    type: 'input',
    name: 'comfortText',
    message: 'What does the caller hear meanwhile, in turn, with " | " between the texts?',
    when: isLong,
    default: DEFAULT_COMFORT.texts.join(' | '),
    validate: (answer, answers) => problemWith({ ...modeIn(answers), comfortText: answer }),
  },
  {
    type: 'input',
    name: 'warm',
    message: 'How is it kept warm, for example 5m, 5m:3, provisioned:2, or off?',
    when: deploys,
    default: '5m',
    validate: (answer, answers) => problemWith({ warm: answer, ...rolloutIn(answers) }),
  },
  {
    type: 'list',
    name: 'rollout',
    message: 'How does a new version take over?',
    when: (answers) => deploys(answers) && !isProvisioned(answers),
    choices: ROLLOUT_STRATEGIES,
    default: 'Canary10Percent5Minutes',
  },
  {
    type: 'input',
    name: 'greeting',
    message: 'What does the caller hear first?',
    default: ({ name = '' }) => defaultGreeting(name),
    validate: (answer) => problemWith({ greeting: answer }),
  },
  {
    type: 'input',
    name: 'queue',
    message: 'ARN of the queue the call ends in (empty: it hangs up):',
    default: '',
    validate: (answer) => problemWith({ queue: answer }),
  },
];

function isBehindMachine({ execution }: Answers): boolean {
  return execution === 'step-functions';
}

function isLong({ execution = 'sync' }: Answers): boolean {
  return execution !== 'sync';
}

function isNew(answers: Answers): boolean {
  return (answers.function ?? 'new') === 'new';
}

function deploys(answers: Answers): boolean {
  return isNew(answers) || isBehindMachine(answers);
}

/** Nothing is asked of a rollout that can only be one. */
function isProvisioned({ warm = '' }: Answers): boolean {
  return warmingIn(warm)?.['mode'] === 'provisioned';
}

function rolloutIn({ rollout }: Answers = {}): Answers {
  return rollout === undefined ? {} : { rollout };
}

function modeIn({ execution = 'sync' }: Answers = {}): Answers {
  return { execution };
}

function timeLimitIn({ execution }: Answers): TimeLimitRule {
  return TIME_LIMITS[isExecution(execution) ? execution : 'sync'];
}

/** What the specification's own rules have against one answer; the others are not asked for. */
function problemWith(answer: Answers): true | string {
  const parsed = parseSpec(specFromAnswers({ name: 'order-status', ...answer }));
  if (parsed.ok) return true;
  return parsed.issues.map(({ message, hint }) => `${message} ${hint}`).join(' ');
}
