/** Names of steps: camelCase, 1–20 letters and digits. */
export const STEP_PATTERN = /^[a-z][a-zA-Z0-9]{0,19}$/;

/** Most steps that work side by side. */
export const MOST_STEPS = 10;

/** Names that cannot be used all the same, and why. */
export const RESERVED_STEPS: ReadonlyMap<string, string> = new Map([
  ['missing', 'the result names the optional steps that failed under it'],
  ['invoker', 'the function that starts and checks the work has that name'],
  ['toJSON', 'every value of a flow has a method of that name'],
  ...Object.getOwnPropertyNames(Object.prototype).map(
    (name) => [name, 'every object has a part of that name, and the CDK takes it for another step'] as const,
  ),
  ['dist', 'git ignores every folder of that name'],
  ['coverage', 'git ignores every folder of that name'],
  ['templates', 'the linters skip every folder of that name'],
]);

/** The first name that repeats an earlier one; letter case does not count. */
export function repeatedStep(names: readonly string[]): string | undefined {
  const lower = names.map((name) => name.toLowerCase());
  return names.find((_, index) => lower.indexOf(lower[index] ?? '') !== index);
}
