import type { Place } from '../catalogue/judge-parameters.ts';
import type { Fix } from '../fix/fix.ts';
import type { JsonValue } from '../json.ts';

/** A change below the parameters of one action; `undefined` takes a value away. */
export function parameterFix(
  index: number,
  description: string,
  edits: readonly { readonly at: Place; readonly value: JsonValue | undefined }[],
): Fix {
  return {
    description,
    edits: edits.map(({ at, value }) => ({
      at: ['Actions', index, 'Parameters', ...at],
      ...(value === undefined ? {} : { value }),
    })),
  };
}
