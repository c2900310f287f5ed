import { argumentsFromAnswers, type Answers } from './answers.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** The part of plop's interface that one generator uses. */
export interface Plop {
  setGenerator(name: string, generator: PlopGenerator): unknown;
}

export interface PlopGenerator {
  readonly description: string;
  readonly prompts: Question[];
  readonly actions: ((answers: Answers) => Promise<string>)[];
}

/**
 * Gives plop the generator `integration`. It asks, and hands the answers over; it makes nothing itself.
 *
 * @param run does the work, with the arguments of `warmline`
 */
export function setIntegrationGenerator(plop: Plop, run: (args: readonly string[]) => Promise<void>): void {
  plop.setGenerator('integration', {
    description: 'an Amazon Connect integration: function, infrastructure, contact flow and tests',
    prompts: [...QUESTIONS],
    actions: [
      async (answers) => {
        await run(argumentsFromAnswers(answers));
        return `apps/${answers.name ?? ''}`;
      },
    ],
  });
}
