import type { JsonObject } from '../../json.ts';
import type { Shape } from './module-shape.ts';

/** The `Settings` that the content of every module carries; the service demands them and reads nothing in them (flow-language 4.3). */
export const CONTENT_SETTINGS: JsonObject = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: 'Success', ReferenceName: 'Success', Description: '' },
    { DisplayName: 'Error', ReferenceName: 'Error', Description: '' },
  ],
};

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
