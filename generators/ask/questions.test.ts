import { describe, expect, test } from 'vitest';
import { parseSpec } from '../integration/parse-spec.ts';
import { specFromAnswers, type Answers } from './answers.ts';
import { QUESTIONS } from './questions.ts';

/** What the questions offer when everything is answered with Enter. */
function answersByEnter(name: string): Answers {
  return QUESTIONS.reduce<Answers>(
    (answers, { name: key, default: offered }) =>
      offered === undefined
        ? answers
        : { ...answers, [key]: typeof offered === 'function' ? offered(answers) : offered },
    { name },
  );
}

describe('QUESTIONS', () => {
  test('offer the defaults of the specification', () => {
    const answers = answersByEnter('order-status');

    expect(parseSpec(specFromAnswers(answers))).toEqual(parseSpec({ name: 'order-status' }));
  });

  test('take every answer that they offer', () => {
    const answers = answersByEnter('order-status');
    const judged = QUESTIONS.map(({ name, validate }) => validate?.(answers[name] ?? '') ?? true);

    expect(judged).toEqual(QUESTIONS.map(() => true));
  });

  test.each([
    ['name', 'Order Status', 'Try "order-status".'],
    ['name', '', 'Try "order-status".'],
    ['timeLimit', '9', 'timeLimitSeconds is 9; it takes a whole number from 1 to 7.'],
    ['warm', 'never', 'warming is "never"'],
    ['greeting', ' ', 'flow.greeting is " "'],
    ['queue', 'main', 'flow.queueArn is "main"'],
  ])('say of %s "%s" what is wrong', (name, answer, problem) => {
    const question = QUESTIONS.find((known) => known.name === name);

    expect(question?.validate?.(answer)).toContain(problem);
  });
});
