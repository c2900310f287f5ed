import { issue, type Issue } from '../issue.ts';
import { isExecution, isWithin, TIME_LIMITS, type Execution } from './execution.ts';
import { repeatedStep } from './step-rule.ts';
import { timeLimitHint, TIME_LIMIT_TAKES } from './time-limit-texts.ts';

/** The keys that are held against each other, as they were given; judged whether or not the others are good. */
interface Given {
  /** Undefined where it is none of the modes. */
  readonly execution: Execution | undefined;
  readonly function: unknown;
  readonly timeLimitSeconds: unknown;
  readonly steps: unknown;
  readonly cache: unknown;
}

/** What keys of a specification, each good by itself, demand of each other and do not get. Performs no I/O. */
export function contradictionsIn(value: unknown): readonly Issue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { execution = 'sync', ...others } = value as Readonly<Record<string, unknown>>;
  const given: Given = {
    function: others['function'],
    timeLimitSeconds: others['timeLimitSeconds'],
    steps: others['steps'],
    cache: others['cache'],
    execution: isExecution(execution) ? execution : undefined,
  };
  return RULES.flatMap((rule) => rule(given) ?? []);
}

const RULES: readonly ((given: Given) => Issue | undefined)[] = [
  ({ execution, timeLimitSeconds }) => {
    if (execution === undefined || typeof timeLimitSeconds !== 'number') return undefined;
    if (isWithin(timeLimitSeconds, TIME_LIMITS[execution])) return undefined;
    return issue('spec-bad-value', {
      path: 'timeLimitSeconds',
      message: `timeLimitSeconds is ${timeLimitSeconds}; it takes ${TIME_LIMIT_TAKES}.`,
      hint: timeLimitHint(timeLimitSeconds, execution),
    });
  },
  ({ execution, steps }) => {
    if (steps === undefined || execution === undefined || execution === 'step-functions') return undefined;
    return onlyBehindMachine('steps', execution, 'several functions work side by side only behind a state machine');
  },
  ({ steps }) => {
    const twice = repeatedStep(namesOf(steps));
    if (twice === undefined) return undefined;
    return issue('spec-contradiction', {
      path: 'steps',
      message: `Two steps are called "${twice}"; letter case does not count, because on some discs it does not differ.`,
      hint: 'Give each step a name of its own.',
    });
  },
  ({ function: which, steps }) => {
    if (steps === undefined || which === undefined || which === 'new') return undefined;
    return issue('spec-contradiction', {
      path: 'steps',
      message:
        'steps are given, and the function is one that is there already; steps are functions that are generated.',
      hint: 'Take steps out, or write "function": "new" and call the function that is there from one of them.',
    });
  },
  ({ execution, cache }) => {
    if (cache === undefined || execution === undefined || execution === 'step-functions') return undefined;
    return onlyBehindMachine('cache', execution, 'results are kept only where a state machine writes them down');
  },
];

function namesOf(steps: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(steps) ? steps : [];
  return given
    .map((step) => (typeof step === 'object' && step !== null && 'name' in step ? step.name : step))
    .filter((name) => typeof name === 'string');
}

function onlyBehindMachine(path: string, execution: Execution, why: string): Issue {
  return issue('spec-contradiction', {
    path,
    message: `${path} is given, and execution is "${execution}"; ${why}.`,
    hint: `Write "execution": "step-functions", or take ${path} out.`,
  });
}
