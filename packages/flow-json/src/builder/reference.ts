declare const VALUE: unique symbol;
const PATH: unique symbol = Symbol('JSONPath');

/**
 * A value that the flow knows while the call runs, for example `$.CustomerEndpoint.Address`. Speak it with the `text` tag,
 * pass it as a parameter, branch on it. `Value` is the set of texts it may hold.
 */
export interface Reference<Value extends string = string> {
  readonly [PATH]: string;
  readonly [VALUE]?: Value;
  /** The JSONPath. */
  toString(): string;
}

/** A typed reference for every field of `Data`, at any depth. Values are texts in a flow, whatever they were in JSON. */
export type References<Data> = {
  readonly [Field in keyof Data]-?: NonNullable<Data[Field]> extends readonly unknown[]
    ? never
    : NonNullable<Data[Field]> extends object
      ? References<NonNullable<Data[Field]>>
      : Reference<TextOf<NonNullable<Data[Field]>>>;
};

type TextOf<Value> = Value extends string ? Value : Value extends number | boolean ? `${Value}` : never;

/** Makes the references below a JSONPath; a field is a reference as soon as it is named. */
export function referencesBelow<Data>(path: string): References<Data> {
  return referenceTo(path) as unknown as References<Data>;
}

/** Makes one reference from its JSONPath, for namespaces that have no typed form here. */
export function referenceTo<Value extends string = string>(path: string): Reference<Value> {
  return new Proxy({} as Reference<Value>, {
    get: (_, key) => {
      if (key === PATH) return path;
      if (key === 'toString' || key === 'toJSON') return () => path;
      if (key === Symbol.toPrimitive) return () => path;
      return typeof key === 'symbol' ? undefined : referenceTo(childPath(path, key));
    },
  });
}

/** The JSONPath of a reference. */
export function pathOf(reference: Reference): string {
  return reference[PATH];
}

function childPath(parent: string, key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? `${parent}.${key}` : `${parent}['${key}']`;
}
