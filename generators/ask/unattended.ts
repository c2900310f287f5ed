import type { Plop, PlopGenerator } from './set-integration-generator.ts';

/** Plop, whose generators may have anything in the place of questions that gives the answers. */
export interface AskingPlop {
  setGenerator(
    name: string,
    generator: Omit<PlopGenerator, 'prompts'> & { readonly prompts: PlopGenerator['prompts'] | (() => Promise<never>) },
  ): unknown;
}

/** Plop where nobody is at a terminal: in the place of questions that nobody answers, a refusal that says what asks nothing. */
export function unattended(plop: AskingPlop): Plop {
  return {
    setGenerator: (name, generator) =>
      plop.setGenerator(name, { ...generator, prompts: () => Promise.reject(new Error(REFUSAL)) }),
  };
}

const REFUSAL =
  'plop asks at a terminal, and this is none. Give what it would ask as options: npm run new -- order-status --yes (all of them: npm run new -- --help).';
