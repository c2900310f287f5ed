import { issue, type Issue } from '../issue.ts';
import { isExecution, isWithin, LONGEST_EXPRESS_WORK, TIME_LIMITS, type Execution } from './execution.ts';
import { flowContradiction } from './flow-contradiction.ts';
import { rolloutContradictionsIn } from './rollout-contradictions.ts';
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
  readonly omit: unknown;
  readonly express: unknown;
  readonly template: unknown;
  readonly extend: unknown;
  readonly flow: unknown;
}

/** What keys of a specification, each good by itself, demand of each other and do not get. Performs no I/O. */
export function contradictionsIn(value: unknown): readonly Issue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const specification = value as Readonly<Record<string, unknown>>;
  const { execution = 'sync', ...others } = specification;
  const given: Given = {
    function: others['function'],
    timeLimitSeconds: others['timeLimitSeconds'],
    steps: others['steps'],
    cache: others['cache'],
    omit: others['omit'],
    express: others['express'],
    template: others['template'],
    extend: others['extend'],
    flow: others['flow'],
    execution: isExecution(execution) ? execution : undefined,
  };
  return [...RULES.flatMap((rule) => rule(given) ?? []), ...rolloutContradictionsIn(specification)];
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
  ({ execution, omit }) => {
    if (omit === undefined || execution === undefined || execution === 'step-functions') return undefined;
    return onlyBehindMachine('omit', execution, 'only a state machine stores what the work is given');
  },
  ({ omit, cache }) => {
    const both = textsOf(omit).filter((path) => textsOf(keyOf(cache)).includes(path));
    if (both.length === 0) return undefined;
    return issue('spec-contradiction', {
      path: 'omit',
      message: `${both.join(', ')} is left out, and is part of cache.key: what tells two results apart cannot be nobody's business.`,
      hint: 'Take it out of one of the two.',
    });
  },
  ({ execution, express }) => {
    if (express !== true || execution === undefined || execution === 'step-functions') return undefined;
    return onlyBehindMachine('express', execution, 'there is no state machine');
  },
  ({ express, timeLimitSeconds }) => {
    if (express !== true || typeof timeLimitSeconds !== 'number') return undefined;
    if (timeLimitSeconds <= LONGEST_EXPRESS_WORK) return undefined;
    return issue('spec-contradiction', {
      path: 'express',
      message: `express is true, and timeLimitSeconds is ${timeLimitSeconds}; an Express state machine ends within five minutes, its retries included.`,
      hint: `Write a timeLimitSeconds of ${LONGEST_EXPRESS_WORK} at most, or take express out.`,
    });
  },
  ({ template, execution, function: which = 'new', extend }) => {
    if (template !== 'sam') return undefined;
    if (execution === 'step-functions') {
      return onlyByCdk('execution is "step-functions"', 'the state machine and what starts it have no SAM form');
    }
    if (which !== 'new') return onlyByCdk('the function is one that is there', 'nothing is left for SAM to roll out');
    return extend === true ? onlyByCdk('extend is true', 'infra/extend.ts adds to the CDK stack') : undefined;
  },
  ({ flow, execution, function: which = 'new' }) => flowContradiction(flow, execution, which),
];

function onlyByCdk(found: string, why: string): Issue {
  return issue('spec-contradiction', {
    path: 'template',
    message: `template is "sam", and ${found}; ${why}.`,
    hint: 'Write "template": "cdk", or leave it out.',
  });
}

function keyOf(cache: unknown): unknown {
  return typeof cache === 'object' && cache !== null && 'key' in cache ? cache.key : undefined;
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
}

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
