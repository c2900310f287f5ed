import type { Shape } from './module-shape.ts';

/** What a module takes and gives. */
export interface ModuleContract {
  readonly input: Shape;
  readonly output: Shape;
  readonly results: readonly string[];
}

/** The contract as the `Settings` text of the module resource; `{}` where there is nothing to agree on. */
export function settingsText({ input, output, results }: ModuleContract): string {
  return JSON.stringify({
    ...schemaMember('input', input),
    ...schemaMember('resultData', output),
    ...(results.length === 0 ? {} : { transitions: { results: results.map((name) => ({ name, description: '' })) } }),
  });
}

function schemaMember(name: string, shape: Shape): object {
  const fields = Object.entries(shape).map(([key, type]) => [key, { type }] as const);
  return fields.length === 0 ? {} : { [name]: { schema: { type: 'object', properties: Object.fromEntries(fields) } } };
}
