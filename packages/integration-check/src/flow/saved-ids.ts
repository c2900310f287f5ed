import { isJsonObject, jsonPathsIn, type Action, type JsonValue } from '@warmline/flow-json';

/** The id of the latest asynchronous start, as a path. */
export const LATEST_ID = 'LambdaInvocation.InvocationId';

/** The types that set attributes, and where these are read. */
const SAVING: ReadonlyMap<string, { readonly root: string; readonly parameter: string }> = new Map([
  ['UpdateFlowAttributes', { root: 'FlowAttributes', parameter: 'FlowAttributes' }],
  ['UpdateContactAttributes', { root: 'Attributes', parameter: 'Attributes' }],
]);

/** The attributes in which a block saves the id of the latest asynchronous start, as paths such as `FlowAttributes.job`. */
export function attributesWithId(action: Action): string[] {
  return attributesSet(action).flatMap(({ path, value }) => (pathIn(value) === LATEST_ID ? [path] : []));
}

/** Does a block set the attribute that a path reads? */
export function sets(action: Action, path: string): boolean {
  return attributesSet(action).some((attribute) => attribute.path === path);
}

/** The path by which a LoadLambdaFunctionResult names what it loads; undefined for other blocks. */
export function loadedId({ Type, Parameters }: Action): string | undefined {
  return Type === 'LoadLambdaFunctionResult' ? pathIn(Parameters?.['LambdaInvocationId']) : undefined;
}

interface AttributeSet {
  readonly path: string;
  readonly value: JsonValue | undefined;
}

function attributesSet({ Type, Parameters }: Action): AttributeSet[] {
  const saving = SAVING.get(Type);
  const values = saving === undefined ? undefined : Parameters?.[saving.parameter];
  if (saving === undefined || !isJsonObject(values)) return [];
  return Object.entries(values).map(([key, value]) => ({
    path: `${saving.root}.${key}`,
    value: isJsonObject(value) ? value['Value'] : value,
  }));
}

/** The keys of the JSONPath that a value is, however it is written. */
function pathIn(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [path] = jsonPathsIn(value);
  return path !== undefined && path.start === 0 && path.end === value.length ? path.keys.join('.') : undefined;
}
