import { NAME_LENGTH } from '../integration/name-rule.ts';
import { defaultDescription, defaultGreeting, parseSpec } from '../integration/parse-spec.ts';
import { ROLLOUT_STRATEGIES } from '../integration/rollout-strategy.ts';
import { specFromAnswers, type Answers } from './answers.ts';

/** A question about an integration, in the form that plop takes. */
export interface Question {
  readonly type: 'input' | 'list';
  readonly name: keyof Answers;
  readonly message: string;
  readonly choices?: readonly string[];
  readonly default?: string | ((answers: Answers) => string);
  /** True, or what is wrong. */
  readonly validate?: (answer: string) => true | string;
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
    type: 'input',
    name: 'timeLimit',
    message: 'How many seconds may the function work, 1 to 7?',
    default: '5',
    validate: (answer) => problemWith({ timeLimit: answer }),
  },
  {
    type: 'list',
    name: 'rollout',
    message: 'How does a new version take over?',
    choices: ROLLOUT_STRATEGIES,
    default: 'Canary10Percent5Minutes',
  },
  {
    type: 'input',
    name: 'warm',
    message: 'How often is it kept warm, for example 5m, or off?',
    default: '5m',
    validate: (answer) => problemWith({ warm: answer }),
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

/** What the specification's own rules have against one answer; the others are not asked for. */
function problemWith(answer: Answers): true | string {
  const parsed = parseSpec(specFromAnswers({ name: 'order-status', ...answer }));
  if (parsed.ok) return true;
  return parsed.issues.map(({ message, hint }) => `${message} ${hint}`).join(' ');
}
