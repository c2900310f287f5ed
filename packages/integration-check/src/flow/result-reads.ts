import { isJsonObject, jsonPathsIn, type Action, type JsonValue } from '@warmline/flow-json';

/** One place where a block reads the answer of a function. */
export interface ResultRead {
  /** The field and what is below it, for example `["address", "city"]`. */
  readonly keys: readonly string[];
  /** The JSONPath as it is written. */
  readonly written: string;
  /** The parameter it stands in, for example `Parameters.Text`. */
  readonly path: string;
}

/** What a block reads from `$.External` and `$.LambdaInvocation.ResultData`, each field once in a parameter (flow-language 5.2). */
export function resultReads({ Parameters = {} }: Action): ResultRead[] {
  return textsIn(Parameters, 'Parameters').flatMap(({ text, path }) => {
    const reads = new Map<string, ResultRead>();
    for (const { keys, start, end } of jsonPathsIn(text)) {
      const field = resultKeys(keys);
      if (field.length > 0) reads.set(JSON.stringify(field), { keys: field, written: text.slice(start, end), path });
    }
    return [...reads.values()];
  });
}

function resultKeys([root, second, ...rest]: readonly string[]): readonly string[] {
  if (root === 'External' && second !== undefined) return [second, ...rest];
  return root === 'LambdaInvocation' && second === 'ResultData' ? rest : [];
}

function textsIn(value: JsonValue, path: string): { text: string; path: string }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => textsIn(item, `${path}[${index}]`));
  return isJsonObject(value) ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`)) : [];
}
