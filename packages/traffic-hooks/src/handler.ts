import { awsPorts } from './aws.ts';
import { createHook } from './create-hook.ts';
import { readSettings } from './settings.ts';

/** The function that CodeDeploy calls before or after it shifts traffic, set up by the environment that `settingsEnvironment` writes. */
export const handler = createHook({
  ...awsPorts(),
  settings: () => readSettings(process.env),
  log: (line) => process.stdout.write(`${line}\n`),
});
