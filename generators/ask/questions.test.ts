import { describe, expect, test } from 'vitest';
import { parseSpec } from '../integration/parse-spec.ts';
import { specFromAnswers, type Answers } from './answers.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** What the questions offer when those that are asked are answered with Enter, after what is given. */
function answersByEnter(given: Answers): Answers {
  return asked(given).reduce<Answers>((answers, { name: key, default: offered }) => {
    if (offered === undefined || key in answers) return answers;
    return { ...answers, [key]: typeof offered === 'function' ? offered(answers) : offered };
  }, given);
}

/** The questions that are asked after these answers. */
function asked(answers: Answers): readonly Question[] {
  return QUESTIONS.filter(({ when }) => when?.(answers) ?? true);
}

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const MODES: readonly Answers[] = [
  { execution: 'sync' },
  { execution: 'async' },
  { execution: 'step-functions' },
  { execution: 'async', function: QUOTE },
  { execution: 'step-functions', function: QUOTE },
];

describe('QUESTIONS', () => {
  test.each(MODES)('offer the defaults of the specification, with %j', (given) => {
    const answers = answersByEnter({ name: 'order-status', ...given });

    expect(parseSpec(specFromAnswers(answers))).toEqual(parseSpec(specFromAnswers({ name: 'order-status', ...given })));
  });

  test.each(MODES)('take every answer that they offer, with %j', (given) => {
    const answers = answersByEnter({ name: 'order-status', ...given });
    const judged = asked(answers).map(({ name, validate }) => validate?.(String(answers[name] ?? ''), answers) ?? true);

    expect(judged).toEqual(judged.map(() => true));
  });

  test.each<[Answers, keyof Answers, boolean]>([
    [{ execution: 'sync' }, 'steps', false],
    [{ execution: 'sync' }, 'comfortEvery', false],
    [{ execution: 'async' }, 'comfortText', true],
    [{ execution: 'async' }, 'cacheTtl', false],
    [{ execution: 'step-functions' }, 'steps', true],
    [{ execution: 'step-functions' }, 'cacheKey', false],
    [{ execution: 'step-functions', cacheTtl: '600' }, 'cacheKey', true],
    [{ execution: 'step-functions', function: QUOTE }, 'steps', false],
    [{ execution: 'step-functions', function: QUOTE }, 'warm', true],
    [{ execution: 'async', function: QUOTE }, 'warm', false],
    [{ execution: 'async', function: QUOTE }, 'rollout', false],
    [{ warm: '5m:3' }, 'rollout', true],
    [{ warm: 'provisioned:2' }, 'rollout', false],
  ])('after %j, ask for %s: %s', (answers, name, expected) => {
    expect(asked(answers).some((question) => question.name === name)).toBe(expected);
  });

  test('name the time limits of the mode', () => {
    const question = QUESTIONS.find(({ name }) => name === 'timeLimit');

    expect(typeof question?.message === 'function' && question.message({ execution: 'async' })).toContain('2 to 55');
  });

  test.each<[keyof Answers, string, string, Answers?]>([
    ['name', 'Order Status', 'Try "order-status".'],
    ['name', '', 'Try "order-status".'],
    ['function', 'Quote', 'function.arn is "Quote"'],
    ['timeLimit', '9', 'timeLimitSeconds is 9; it takes a whole number: 1 to 7 with execution "sync"'],
    ['timeLimit', '56', '56 fits execution "step-functions"', { execution: 'async' }],
    ['steps', 'orders,missing', '"missing" is reserved', { execution: 'step-functions' }],
    ['cacheTtl', 'long', 'cache.ttlSeconds is "long"', { execution: 'step-functions' }],
    ['cacheKey', 'orderNumber', 'Try "parameters.orderNumber".', { execution: 'step-functions' }],
    ['comfortEvery', '1', 'from 2 to 20', { execution: 'async' }],
    ['warm', 'never', 'warming is "never"'],
    ['warm', 'provisioned:2', "block each other's later deployments", { rollout: 'Canary10Percent5Minutes' }],
    ['greeting', ' ', 'flow.greeting is " "'],
    ['queue', 'main', 'flow.queueArn is "main"'],
  ])('say of %s "%s" what is wrong', (name, answer, problem, answers) => {
    const question = QUESTIONS.find((known) => known.name === name);

    expect(question?.validate?.(answer, answers)).toContain(problem);
  });
});
