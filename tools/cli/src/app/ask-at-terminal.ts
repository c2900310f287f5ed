import { setIntegrationGenerator, type Answers } from '@warmline/generators';
import nodePlop from 'node-plop';

/** Stands for a question that is to be asked. */
const ASK = '_';

/** Asks at the terminal, with plop's prompts, for what was not given. */
export async function askAtTerminal(given: Answers): Promise<Answers> {
  const plop = await nodePlop('');
  setIntegrationGenerator(plop, () => Promise.resolve());
  const generator = plop.getGenerator('integration');
  const prompts = generator.prompts as { readonly name: keyof Answers }[];
  const answers = (await generator.runPrompts(prompts.map(({ name }) => given[name] ?? ASK))) as Answers;
  return { ...given, ...answers };
}
