import type { Interface } from 'node:readline';
import { setIntegrationGenerator, type Answers } from '@warmline/generators';
import nodePlop from 'node-plop';
import { UsageError } from '../errors.ts';

/**
 * Asks at the terminal, with plop's prompts, for what was not given.
 *
 * @throws UsageError when the terminal's input ends before everything is answered
 */
export async function askAtTerminal(given: Answers): Promise<Answers> {
  const plop = await nodePlop('');
  const setGenerator: Parameters<typeof setIntegrationGenerator>[0]['setGenerator'] = (name, generator) =>
    plop.setGenerator(name, {
      ...generator,
      // Inquirer leaves out questions whose answers it is given; plop's own way to skip one takes no empty answer.
      prompts: (inquirer) => answered(inquirer.prompt(generator.prompts, given) as unknown as Asking),
    });
  setIntegrationGenerator({ setGenerator }, () => Promise.resolve());
  return (await plop.getGenerator('integration').runPrompts()) as Answers;
}

/** Inquirer's promise, with what its types leave out. */
interface Asking extends Promise<Answers> {
  readonly ui: { readonly rl: Interface; readonly onForceClose: () => void };
}

/** Inquirer leaves its promise open for ever when the input ends (Ctrl-D). */
function answered(asking: Asking): Promise<Answers> {
  const { rl, onForceClose } = asking.ui;
  return new Promise((resolve, reject) => {
    asking.then(resolve, reject);
    rl.once('close', () => {
      // It also closes when all is answered: that promise is settled by then.
      setImmediate(() => {
        process.removeListener('exit', onForceClose);
        reject(new UsageError('The questions were not answered to the end. Nothing was written.'));
      });
    });
  });
}
