import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
import { asynchronousLadder } from '../ladder/asynchronous-ladder.ts';
import { stateMachineLadder } from '../ladder/state-machine-ladder.ts';
import { lambdaFunction, type LambdaFunctionOptions } from './lambda-function.ts';

const limits = stateMachineLadder(60);

describe('lambdaFunction', () => {
  it('gives work behind a state machine its invoker, whose answers are JSON', () => {
    const quote = lambdaFunction({ name: 'quote', limits, steps: ['price', 'stock'] });

    expect(quote).toEqual({
      name: 'quote',
      arn: '${functions.quote}',
      limits,
      invoker: { name: 'quote-invoker', arn: '${functions.quote-invoker}' },
      steps: ['price', 'stock'],
      comfort: { texts: ['I am still looking, one moment please.', 'Thank you for your patience.'], every: 4 },
      response: 'JSON',
    });
  });

  it('takes one part of the comfort alone', () => {
    const { comfort, invoker } = lambdaFunction({ name: 'pay', limits: asynchronousLadder(20), comfort: { every: 6 } });

    expect(comfort.every).toBe(6);
    expect(comfort.texts).toHaveLength(2);
    expect(invoker).toBeUndefined();
  });

  it.each<[what: string, options: Partial<LambdaFunctionOptions>, message: string]>([
    ['an empty ARN of the invoker', { invokerArn: '' }, 'has an empty ARN'],
    ['comfort in less than two seconds', { comfort: { every: 1 } }, 'comes every 1 seconds'],
    ['comfort in more than twenty seconds', { comfort: { every: 21 } }, 'give a whole number from 2 to 20'],
    ['comfort in parts of a second', { comfort: { every: 2.5 } }, 'comes every 2.5 seconds'],
    ['comfort without a text', { comfort: { texts: [] } }, 'has no text'],
    ['an empty text', { comfort: { texts: ['Wait.', ' '] } }, 'has an empty text'],
    ['a recording among the texts', { comfort: { texts: ['${prompts.music}'] } }, 'has the recording ${prompts.music}'],
    ['a step called missing', { steps: ['price', 'missing'] }, '"missing"'],
    ['a step that no reference could name', { steps: ['first price'] }, '"first price"'],
    ['a step that stands twice', { steps: ['price', 'price'] }, '"price" twice'],
    ['steps without a state machine', { steps: ['price'], limits: asynchronousLadder(20) }, 'no state machine'],
  ])('refuses %s', (_, options, message) => {
    const making = (): unknown => lambdaFunction({ name: 'quote', limits, ...options });

    expect(making).toThrow(FlowUsageError);
    expect(making).toThrow(message);
  });
});
