/** A variable of the hook's environment cannot be used. The message names it, what it holds and what it takes. */
export class HookSettingsError extends Error {
  override readonly name = 'HookSettingsError';

  constructor(variable: string, value: string, takes: string) {
    super(`${variable} is ${JSON.stringify(value)}; it takes ${takes}.`);
  }
}
